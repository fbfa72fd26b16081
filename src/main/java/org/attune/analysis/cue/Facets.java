package org.attune.analysis.cue;

import org.attune.analysis.AllianceCue.Facet;
import org.attune.analysis.AllianceCue.Polarity;

/** The labels of {@code phrases/alliance.yaml}: a facet and whether it is strengthened. */
enum Facets {
  GOAL_POSITIVE(Facet.GOAL, Polarity.POSITIVE),
  GOAL_NEGATIVE(Facet.GOAL, Polarity.NEGATIVE),
  TASK_POSITIVE(Facet.TASK, Polarity.POSITIVE),
  TASK_NEGATIVE(Facet.TASK, Polarity.NEGATIVE),
  BOND_POSITIVE(Facet.BOND, Polarity.POSITIVE),
  BOND_NEGATIVE(Facet.BOND, Polarity.NEGATIVE),
  USABILITY_POSITIVE(Facet.USABILITY, Polarity.POSITIVE),
  USABILITY_NEGATIVE(Facet.USABILITY, Polarity.NEGATIVE);

  private final Facet facet;
  private final Polarity polarity;

  Facets(Facet facet, Polarity polarity) {
    this.facet = facet;
    this.polarity = polarity;
  }

  Facet facet() {
    return facet;
  }

  Polarity polarity() {
    return polarity;
  }
}
