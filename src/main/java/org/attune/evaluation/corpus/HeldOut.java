package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Bank items that an encoder was not trained on, from the file beside its weights. */
public record HeldOut(List<Item> items) {
  /** Name of the file in the encoder's folder. */
  public static final String FILE = "heldout.jsonl";

  public HeldOut {
    items = List.copyOf(items);
  }

  public static HeldOut read(Path file) throws IOException {
    List<Item> items = new ArrayList<>();
    for (JsonLines.Line line : JsonLines.read(file)) {
      Set<String> labels = new LinkedHashSet<>(line.texts("labels"));
      Set<String> known = new LinkedHashSet<>(line.texts("known"));
      known.addAll(labels);
      items.add(new Item(line.text("text"), line.text("family"), labels, known));
    }
    return new HeldOut(items);
  }

  /**
   * One text.
   *
   * @param labels that are true of it
   * @param known of which it is known whether they are true
   */
  public record Item(String text, String family, Set<String> labels, Set<String> known) {}
}
