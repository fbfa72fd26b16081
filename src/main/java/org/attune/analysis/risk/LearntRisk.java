package org.attune.analysis.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.Risk;
import org.attune.analysis.encoder.HeadGroup;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.encoder.Scores;
import org.attune.analysis.linguistics.Sentence;

/**
 * Danger that the encoder learnt to hear from the risk banks, sentence by sentence and over the
 * whole message; the outputs of the levels are cumulative, so the highest that speaks is the level.
 * A further output was taught only whether there is any danger.
 */
record LearntRisk(HeadGroup heads, HeadGroup alarm) {
  private static final String RULE = "learnt.";
  private static final String DANGER = "DANGER";

  /** What asks for no protocol: a factor, and a question for the prescriber. */
  private static final Set<String> NO_DANGER =
      Set.of(Risk.Level.R1.name(), Risk.Flag.MEDICATION.name());

  List<Finding> in(List<Sentence> sentences, MessageScores scores) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (String label : heard(scores.sentences().get(i))) {
        findings.add(finding(label, sentences.get(i)));
      }
    }
    for (String label : heard(scores.whole())) {
      if (findings.stream().noneMatch(finding -> covers(finding, label))) {
        findings.add(finding(label, sentences.get(loudest(heads, scores, label))));
      }
    }
    if (findings.stream().map(Finding::worth).allMatch(NO_DANGER::contains)
        && alarm.speaksTogether(scores, DANGER)) {
      likeliest(scores).ifPresent(label -> findings.add(unsure(label, sentences, scores)));
    }
    return findings;
  }

  private Finding unsure(String label, List<Sentence> sentences, MessageScores scores) {
    Sentence loudest = sentences.get(loudest(alarm, scores, DANGER));
    return new Finding(label, Set.of(), loudest.span(), RULE + DANGER);
  }

  /** The highest level that speaks, and every flag. */
  private List<String> heard(Scores scores) {
    List<String> heard = new ArrayList<>();
    Optional<Risk.Level> level = Optional.empty();
    for (Risk.Level each : Risk.Level.values()) {
      if (heads.speaks(scores, each.name())) {
        level = Optional.of(each);
      }
    }
    level.map(Risk.Level::name).ifPresent(heard::add);
    for (Risk.Flag flag : Risk.Flag.values()) {
      if (heads.speaks(scores, flag.name())) {
        heard.add(flag.name());
      }
    }
    return heard;
  }

  /** The danger nearest to its threshold, where it is sure only that there is one. */
  private Optional<String> likeliest(MessageScores scores) {
    return heads.labels().stream()
        .filter(label -> !NO_DANGER.contains(label))
        .max(
            Comparator.comparingDouble(
                label -> scores.all().mapToDouble(part -> heads.nearness(part, label)).sum()));
  }

  private static boolean covers(Finding finding, String label) {
    boolean levels = RiskPolicy.isLevel(finding.worth()) && RiskPolicy.isLevel(label);
    return levels ? finding.worth().compareTo(label) >= 0 : finding.worth().equals(label);
  }

  private static int loudest(HeadGroup group, MessageScores scores, String label) {
    int loudest = 0;
    for (int i = 1; i < scores.sentences().size(); i++) {
      if (group.probability(scores.sentences().get(i), label)
          > group.probability(scores.sentences().get(loudest), label)) {
        loudest = i;
      }
    }
    return loudest;
  }

  private static Finding finding(String label, Sentence sentence) {
    return new Finding(label, Set.of(), sentence.span(), RULE + label);
  }
}
