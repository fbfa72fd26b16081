package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Messages written to try what patients bring up about the course. */
public record MatterSet(List<Item> items) {
  public MatterSet {
    items = List.copyOf(items);
  }

  public static MatterSet read(Path file) throws IOException {
    List<Item> items = new ArrayList<>();
    for (YamlItem item : YamlItem.list(file)) {
      items.add(new Item(item.text("text"), item.texts("matters")));
    }
    return new MatterSet(items);
  }

  /** One message with the labels of {@code models/cues/matters} that hold; none in a near miss. */
  public record Item(String text, Set<String> matters) {
    public Item {
      matters = Set.copyOf(matters);
    }
  }
}
