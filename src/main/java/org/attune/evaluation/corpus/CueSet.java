package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.analysis.ContentCue;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Talk;

/** Messages written to try the cues of content, strain, alliance and talk. */
public record CueSet(List<Item> items) {
  public CueSet {
    items = List.copyOf(items);
  }

  public static CueSet read(Path file) throws IOException {
    List<Item> items = new ArrayList<>();
    for (YamlItem item : YamlItem.list(file)) {
      items.add(
          new Item(
              item.text("text"),
              item.names("content", ContentCue.Label.class),
              item.names("rupture", RuptureCue.Marker.class),
              item.names("alliance", Facet.class),
              item.name("talk", Talk.Label.class).orElse(Talk.Label.NEUTRAL)));
    }
    return new CueSet(items);
  }

  /** One message with all that is to be found in it. */
  public record Item(
      String text,
      Set<ContentCue.Label> content,
      Set<RuptureCue.Marker> rupture,
      Set<Facet> alliance,
      Talk.Label talk) {}

  /** A facet of the alliance with its polarity, as the set names them. */
  public enum Facet {
    GOAL_POSITIVE,
    GOAL_NEGATIVE,
    TASK_POSITIVE,
    TASK_NEGATIVE,
    BOND_POSITIVE,
    BOND_NEGATIVE,
    USABILITY_POSITIVE,
    USABILITY_NEGATIVE
  }
}
