package org.attune.suggestion.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Talk;
import org.attune.suggestion.SupportBehaviour;
import org.attune.suggestion.file.YamlMap;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Request;
import org.attune.suggestion.passage.Topic;
import org.attune.suggestion.plan.Situation;

/** Reads one template of a file. */
final class TemplateReader {
  private static final Set<String> KEYS =
      Set.of("id", "situation", "behaviours", "when", "text", "why", "source");
  private static final Set<String> CONDITIONS =
      Set.of(
          "topics",
          "without",
          "asks",
          "emotions",
          "content",
          "rupture",
          "alliance",
          "talk",
          "people",
          "mentions",
          "alsoMentions",
          "modules",
          "obstacles",
          "question",
          "treatment",
          "matters",
          "valence",
          "minWords",
          "maxWords");

  private final YamlMap file;
  private final Set<String> knownTopics;
  private final Set<String> knownRequests;
  private final Set<String> knownMatters;
  private final TemplateLint lint;
  private final ProgrammeReader.Pack pack;

  /** Of templates that serve in every programme. */
  TemplateReader(YamlMap file, Lexicon lexicon, TemplateLint lint) {
    this(file, lexicon, lint, ProgrammeReader.Pack.NONE);
  }

  /** Of templates that serve in one programme only. */
  TemplateReader(YamlMap file, Lexicon lexicon, TemplateLint lint, ProgrammeReader.Pack pack) {
    this.file = file;
    this.knownTopics = ids(lexicon.topics(), Topic::id);
    this.knownRequests = ids(lexicon.requests(), Request::id);
    this.knownMatters = Set.copyOf(lexicon.matters());
    this.lint = lint;
    this.pack = pack;
  }

  Optional<Template> read(YamlMap entry) {
    entry.allow(KEYS);
    YamlMap placed = entry.has("situation") ? entry : file;
    List<Situation> situation = placed.labels("situation", Situation.class);
    List<SupportBehaviour> behaviours = entry.labels("behaviours", SupportBehaviour.class);
    if (!placed.has("situation")) {
      entry.problem("situation", "'situation' is missing, here and at the top of the file");
    }
    if (behaviours.isEmpty()) {
      entry.problem("behaviours", "'behaviours' is missing; the first one is the primary one");
    }
    String id = entry.text("id");
    String source = entry.text("source");
    Wording wording = wording(entry, "text");
    Wording why = wording(entry, "why");
    lint.check(entry, id, wording);
    Conditions conditions = conditions(entry);
    if (!situation.isEmpty()
        && situation.getFirst().isFoundByMentions()
        && conditions.mentions().isEmpty()
        && conditions.matters().isEmpty()) {
      entry.problem("situation", "only 'matters' and 'mentions' find this situation: name some");
    }
    return situation.isEmpty() || behaviours.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Template(
                id,
                situation.getFirst(),
                behaviours,
                conditions,
                wording,
                why,
                source,
                programme()));
  }

  /** Fills of the notation, with complaints about it at the key's line. */
  static Wording wording(YamlMap entry, String key) {
    WordingReader reader = new WordingReader();
    Wording wording = reader.read(entry.text(key).replaceAll("\\s+", " "));
    reader.complaints().forEach(complaint -> entry.problem(key, complaint));
    return wording;
  }

  private Conditions conditions(YamlMap entry) {
    YamlMap when = entry.map("when").orElse(null);
    if (when == null) {
      return new Conditions(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          false,
          false,
          Optional.empty(),
          List.of(),
          0,
          Integer.MAX_VALUE);
    }
    when.allow(CONDITIONS);
    return new Conditions(
        known(when, "topics", knownTopics, "topic"),
        known(when, "without", knownTopics, "topic"),
        known(when, "asks", knownRequests, "question"),
        when.labels("emotions", Emotion.Label.class),
        when.labels("content", ContentCue.Label.class),
        when.labels("rupture", RuptureCue.Marker.class),
        when.labels("alliance", AllianceCue.Facet.class),
        when.labels("talk", Talk.Label.class),
        when.texts("people"),
        known(when, "matters", knownMatters, "matter"),
        mentions(when),
        when.has("obstacles"),
        truth(when, "treatment").orElse(false),
        truth(when, "question"),
        when.labels("valence", Conditions.Valence.class),
        when.number("minWords").orElse(0),
        when.number("maxWords").orElse(Integer.MAX_VALUE));
  }

  private Optional<String> programme() {
    return pack == ProgrammeReader.Pack.NONE
        ? Optional.empty()
        : Optional.of(pack.programme().id());
  }

  /** What the message has to mention: phrases of its own, of a module, and of an obstacle. */
  private List<Phrases> mentions(YamlMap when) {
    return Stream.of(
            when.texts("mentions"),
            when.texts("alsoMentions"),
            named(when, "modules", pack.modules()),
            named(when, "obstacles", pack.obstacles()))
        .filter(phrases -> !phrases.isEmpty())
        .map(Phrases::new)
        .toList();
  }

  private static List<String> named(YamlMap when, String key, Map<String, List<String>> known) {
    List<String> phrases = new ArrayList<>();
    for (String id : when.texts(key)) {
      if (!known.containsKey(id)) {
        when.problem(key, "unknown '" + id + "'; " + key + " stand at the top of a programme");
      }
      phrases.addAll(known.getOrDefault(id, List.of()));
    }
    return phrases;
  }

  private static List<String> known(YamlMap when, String key, Set<String> known, String what) {
    List<String> ids = when.texts(key);
    for (String id : ids) {
      if (!known.contains(id)) {
        when.problem(
            key, "unknown " + what + " '" + id + "'; they stand in language/" + what + "s.yaml");
      }
    }
    return ids;
  }

  private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Boolean> truth(YamlMap when, String key) {
    Optional<String> text = when.optionalText(key);
    if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
      when.problem(key, "'" + key + "' must be true or false");
    }
    return text.map(Boolean::valueOf);
  }
}
