package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.analysis.Emotion;

/**
 * Which emotion cues of the product count as which label of another corpus, from {@code
 * models/evaluation.yaml}.
 */
public record Crosswalk(Map<String, Set<Emotion.Label>> cuesByLabel) {
  /** Reads the part of the file that stands under {@code corpus}. */
  public static Crosswalk read(Path file, String corpus) throws IOException {
    YamlItem item = YamlItem.root(file).item(corpus);
    Map<String, Set<Emotion.Label>> cues = new LinkedHashMap<>();
    for (String label : item.keys()) {
      cues.put(label, item.names(label, Emotion.Label.class));
    }
    return new Crosswalk(cues);
  }

  /** The corpus's labels that have a counterpart. */
  public List<String> labels() {
    return new ArrayList<>(cuesByLabel.keySet());
  }

  /** The corpus's labels for what was read. */
  public Set<String> labelsOf(List<Emotion> emotions) {
    Set<String> labels = new LinkedHashSet<>();
    cuesByLabel.forEach((label, cues) -> {
      if (emotions.stream().anyMatch(emotion -> cues.contains(emotion.label()))) {
        labels.add(label);
      }
    });
    return labels;
  }
}
