package org.attune.analysis.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * The names of the encoder's outputs, in order: the 28 GoEmotions labels, then the seven of Ekman,
 * then the four of sentiment.
 */
public record Labels(List<String> goEmotions, List<String> ekman, List<String> sentiment) {
  private static final String EKMAN = "ekman/";
  private static final String SENTIMENT = "sentiment/";

  public Labels {
    goEmotions = List.copyOf(goEmotions);
    ekman = List.copyOf(ekman);
    sentiment = List.copyOf(sentiment);
  }

  /** One name a line; the second and third group carry their prefix. */
  static Labels of(byte[] file) {
    List<String> names = new String(file, UTF_8).lines().filter(line -> !line.isBlank()).toList();
    Labels labels =
        new Labels(
            names.stream().filter(name -> !name.contains("/")).toList(),
            group(names, EKMAN),
            group(names, SENTIMENT));
    if (labels.count() != names.size()) {
      throw new ModelFault("the label file names a group other than ekman and sentiment");
    }
    return labels;
  }

  public int count() {
    return goEmotions.size() + ekman.size() + sentiment.size();
  }

  private static List<String> group(List<String> names, String prefix) {
    return names.stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }
}
