package org.attune.suggestion.llm;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.attune.kernel.Sha256;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.file.YamlFile;
import org.attune.suggestion.file.YamlMap;
import org.attune.suggestion.passage.Phrases;

/**
 * What a model is told; from {@code prompts-templates/llm/drafts.yaml}.
 *
 * @param neverSays phrases of a draft that speaks of its instructions
 * @param hash names these texts, as drafts show it
 */
public record LlmPrompts(String system, String task, Phrases neverSays, String hash) {
  private static final int HASH_CHARACTERS = 8;

  /** The texts, or nothing where they cannot be read; faults are among the problems. */
  public static Optional<LlmPrompts> read(Path file, Problems problems) {
    return YamlFile.read(file, problems).map(LlmPrompts::of);
  }

  private static LlmPrompts of(YamlMap map) {
    map.allow(Set.of("about", "system", "task", "neverSays"));
    String system = map.text("system");
    String task = map.text("task");
    String hash = Sha256.ofParts(system, task).hex().substring(0, HASH_CHARACTERS);
    return new LlmPrompts(system, task, new Phrases(map.texts("neverSays")), hash);
  }
}
