package org.attune.supervision.sampling;

import java.util.List;
import java.util.stream.Stream;
import org.attune.analysis.Risk;
import org.attune.approval.Priority;
import org.attune.supervision.SupervisionProperties;
import org.attune.supervision.figures.Decision;

/** Why a decision deserves a closer look. */
enum Mark {
  /** The message spoke of risk. */
  RISK {
    @Override
    boolean on(Decision decision, int wordsPerMinute) {
      return decision.priority() == Priority.RISK || decision.priority() == Priority.UNREAD;
    }

    @Override
    double weight(SupervisionProperties.Sampling weights) {
      return weights.risk();
    }
  },
  /** It spoke of risk factors. */
  RISK_FACTORS {
    @Override
    boolean on(Decision decision, int wordsPerMinute) {
      return decision.riskLevel() == Risk.Level.R1;
    }

    @Override
    double weight(SupervisionProperties.Sampling weights) {
      return weights.riskFactors();
    }
  },
  /** Strain in the alliance, or risk factors. */
  STRAIN {
    @Override
    boolean on(Decision decision, int wordsPerMinute) {
      return decision.priority() == Priority.ELEVATED;
    }

    @Override
    double weight(SupervisionProperties.Sampling weights) {
      return weights.strain();
    }
  },
  /** A guardrail's block was set aside. */
  OVERRIDDEN {
    @Override
    boolean on(Decision decision, int wordsPerMinute) {
      return !decision.overridden().isEmpty();
    }

    @Override
    double weight(SupervisionProperties.Sampling weights) {
      return weights.overridden();
    }
  },
  /** Approved below the reading-time floor. */
  TOO_FAST {
    @Override
    boolean on(Decision decision, int wordsPerMinute) {
      return decision.tooFast(wordsPerMinute);
    }

    @Override
    double weight(SupervisionProperties.Sampling weights) {
      return weights.tooFast();
    }
  },
  /** Approved without ever being read through Attune. */
  UNOPENED {
    @Override
    boolean on(Decision decision, int wordsPerMinute) {
      return decision.approved() && decision.readingTime().isEmpty();
    }

    @Override
    double weight(SupervisionProperties.Sampling weights) {
      return weights.unopened();
    }
  },
  /** A draft sent word for word. */
  UNEDITED {
    @Override
    boolean on(Decision decision, int wordsPerMinute) {
      return decision.sentUnedited();
    }

    @Override
    double weight(SupervisionProperties.Sampling weights) {
      return weights.unedited();
    }
  },
  /** Declined or closed. */
  NOTHING_SENT {
    @Override
    boolean on(Decision decision, int wordsPerMinute) {
      return !decision.approved();
    }

    @Override
    double weight(SupervisionProperties.Sampling weights) {
      return weights.nothingSent();
    }
  };

  abstract boolean on(Decision decision, int wordsPerMinute);

  /** What it adds to the weight of 1 that every decision has. */
  abstract double weight(SupervisionProperties.Sampling weights);

  static List<Mark> of(Decision decision, int wordsPerMinute) {
    return Stream.of(values()).filter(mark -> mark.on(decision, wordsPerMinute)).toList();
  }
}
