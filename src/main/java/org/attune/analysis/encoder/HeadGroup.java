package org.attune.analysis.encoder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.kernel.TextSpan;

/** The outputs of one family, such as {@code emotions}, with the thresholds they were given. */
public final class HeadGroup {
  private final Map<String, Head> heads;
  private final List<String> labels;
  private final double withPhrase;
  private final double alone;

  HeadGroup(String group, Labels labels, Thresholds thresholds) {
    this.withPhrase = thresholds.withPhrase();
    this.alone = thresholds.alone();
    this.heads =
        labels.group(group).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), label -> head(group + "/" + label, labels, thresholds)));
    this.labels = heads.keySet().stream().sorted().toList();
  }

  private static Head head(String name, Labels labels, Thresholds thresholds) {
    Double threshold = thresholds.byOutput().get(name);
    if (threshold == null) {
      throw new ModelFault("the threshold file has no line for " + name);
    }
    return new Head(labels.place(name), threshold);
  }

  /** The labels of the family by name. */
  public List<String> labels() {
    return labels;
  }

  /** How likely a label is true of what was scored; 0 for a label that has no output. */
  public double probability(Scores scores, String label) {
    Head head = heads.get(label);
    return head == null ? 0 : scores.probability(head.place());
  }

  /** Whether a label counts without any other sign. */
  public boolean speaks(Scores scores, String label) {
    Head head = heads.get(label);
    return head != null && scores.probability(head.place()) >= head.threshold();
  }

  /** Whether a label counts by its likeliest sentence and the whole together. */
  public boolean speaksTogether(MessageScores scores, String label) {
    Head head = heads.get(label);
    return head != null
        && scores.together(head.place())
            >= (scores.sentences().size() < 2 ? alone : head.threshold());
  }

  /** A label's probability as a share of its threshold: at 1 it counts. */
  public double nearness(Scores scores, String label) {
    Head head = heads.get(label);
    return head == null ? 0 : scores.probability(head.place()) / head.threshold();
  }

  /** Whether a label counts where a phrase says the same; true for a label that has no output. */
  public boolean agrees(Scores scores, String label) {
    Head head = heads.get(label);
    return head == null || scores.probability(head.place()) >= withPhrase * head.threshold();
  }

  /** The word that speaks most for a label. */
  public Optional<TextSpan> focus(Scores scores, String label) {
    Head head = heads.get(label);
    return head == null ? Optional.empty() : scores.focus(head.place());
  }

  private record Head(int place, double threshold) {}
}
