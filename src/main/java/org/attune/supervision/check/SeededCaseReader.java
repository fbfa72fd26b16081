package org.attune.supervision.check;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.approval.SeededCheck;
import org.attune.suggestion.SupportBehaviour;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.file.YamlFile;
import org.attune.suggestion.file.YamlMap;

/** Reads {@code models/supervision/seeded-cases.yaml}; every complaint names file and line. */
final class SeededCaseReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "flaw",
          "patient",
          "greets",
          "message",
          "drafts",
          "flawed",
          "taken-up-by",
          "teaching");
  private static final Set<String> DRAFT_KEYS = Set.of("text", "behaviours", "why");

  private final Set<String> ids = new HashSet<>();

  private SeededCaseReader() {}

  /**
   * The cases in {@code file}.
   *
   * @throws org.attune.suggestion.file.InvalidFiles where anything in it is wrong
   */
  static List<SeededCase> read(Path file) {
    Problems problems = new Problems();
    SeededCaseReader reader = new SeededCaseReader();
    Optional<List<SeededCase>> cases = YamlFile.read(file, problems).map(reader::cases);
    problems.throwIfAny();
    return cases.orElseThrow();
  }

  private List<SeededCase> cases(YamlMap map) {
    map.allow(Set.of("greeting", "cases"));
    String greeting = map.text("greeting");
    List<SeededCase> cases =
        map.maps("cases").stream().flatMap(one -> seededCase(one, greeting).stream()).toList();
    if (cases.isEmpty()) {
      map.problem("cases", "'cases' is empty");
    }
    return cases;
  }

  private Optional<SeededCase> seededCase(YamlMap map, String greeting) {
    map.allow(KEYS);
    String id = map.text("id");
    if (!ids.add(id)) {
      map.problem("id", "'" + id + "' stands here twice");
    }
    List<SeededCheck.Flaw> flaws = map.labels("flaw", SeededCheck.Flaw.class);
    if (flaws.size() != 1) {
      map.problem("flaw", "'flaw' must be one");
      return Optional.empty();
    }
    String patient = map.text("patient");
    String greeted = greeting.replace("{name}", map.optionalText("greets").orElse(patient));
    SeededCase read =
        new SeededCase(
            id,
            flaws.getFirst(),
            patient,
            map.text("message"),
            map.maps("drafts").stream().map(draft -> draft(draft, greeted)).toList(),
            map.texts("flawed"),
            map.texts("taken-up-by"),
            map.text("teaching"));
    check(map, read);
    return Optional.of(read);
  }

  private static SeededCase.FlawedDraft draft(YamlMap map, String greeting) {
    map.allow(DRAFT_KEYS);
    return new SeededCase.FlawedDraft(
        greeting + "\n\n" + map.text("text"),
        map.labels("behaviours", SupportBehaviour.class),
        map.text("why"));
  }

  /** A draft sent as it is must always count as missed. */
  private static void check(YamlMap map, SeededCase read) {
    if (read.drafts().size() < 2 || read.drafts().size() > 3) {
      map.problem("drafts", "'drafts' must be two or three, as always");
    }
    if (read.flawed().isEmpty()) {
      map.problem("flawed", "'flawed' is empty");
    }
    for (SeededCase.FlawedDraft draft : read.drafts()) {
      if (read.check().judge(draft.text()) == SeededCheck.Verdict.CAUGHT) {
        map.problem("drafts", "a draft holds none of the flawed passages");
      }
    }
  }
}
