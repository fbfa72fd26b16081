package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Emotion;

/** Messages written to try the emotion cues. */
public record EmotionSet(List<Item> items) {
  private static final String NO_TRAP = "none";

  public EmotionSet {
    items = List.copyOf(items);
  }

  public static EmotionSet read(Path file) throws IOException {
    List<Item> items = new ArrayList<>();
    for (YamlItem item : YamlItem.list(file)) {
      items.add(
          new Item(
              item.text("text"),
              item.names("emotions", Emotion.Label.class),
              item.names("out", Emotion.Label.class),
              item.maybe("trap").orElse(NO_TRAP)));
    }
    return new EmotionSet(items);
  }

  /**
   * One message.
   *
   * @param emotions all that the writer feels now
   * @param out that a careless reader would report, because of the words
   */
  public record Item(
      String text, Set<Emotion.Label> emotions, Set<Emotion.Label> out, String trap) {}
}
