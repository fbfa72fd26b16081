package org.attune.suggestion.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.RuptureCue;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.file.YamlFile;
import org.attune.suggestion.file.YamlMap;
import org.attune.suggestion.passage.Language;
import org.attune.suggestion.passage.People;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Request;
import org.attune.suggestion.passage.Topic;
import org.attune.suggestion.template.Lexicon.Feeling;

/** Reads {@code prompts-templates/language}. */
final class LexiconReader {
  private final Path folder;
  private final Problems problems;

  LexiconReader(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The lexicon, or nothing where a file is missing; faults are among the problems. */
  Optional<Lexicon> read() {
    Optional<YamlMap> words = file("words.yaml");
    Optional<YamlMap> feelings = file("feelings.yaml");
    Optional<YamlMap> people = file("people.yaml");
    Optional<YamlMap> topics = file("topics.yaml");
    Optional<YamlMap> cues = file("cues.yaml");
    Optional<YamlMap> sentences = file("sentences.yaml");
    Optional<YamlMap> questions = file("questions.yaml");
    Optional<YamlMap> matters = file("matters.yaml");
    if (words.isEmpty()
        || feelings.isEmpty()
        || people.isEmpty()
        || topics.isEmpty()
        || cues.isEmpty()
        || sentences.isEmpty()
        || questions.isEmpty()
        || matters.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Lexicon(
            language(words.get()),
            feelings(feelings.get()),
            people(people.get()),
            topics(topics.get()),
            requests(questions.get()),
            matters.get().texts("matters"),
            cues(cues.get()),
            frames(sentences.get())));
  }

  private Optional<YamlMap> file(String name) {
    return YamlFile.read(folder.resolve(name), problems);
  }

  private static Language language(YamlMap map) {
    map.allow(
        Set.of(
            "functionWords",
            "subjects",
            "leadIns",
            "danglingEnds",
            "neverQuote",
            "selfAttacks",
            "plainWords",
            "tellingWords",
            "concernWords",
            "finiteVerbs",
            "feltOpenings",
            "pleaWords",
            "permissions",
            "persons",
            "sorrowWords",
            "uncertain",
            "background",
            "wishOpenings",
            "pastVerbs",
            "goodNews",
            "turns",
            "hearsay",
            "pronouns"));
    return new Language(
        words(map, "functionWords"),
        words(map, "subjects"),
        words(map, "leadIns"),
        words(map, "danglingEnds"),
        phrases(map, "neverQuote"),
        phrases(map, "selfAttacks"),
        phrases(map, "plainWords"),
        phrases(map, "tellingWords"),
        phrases(map, "concernWords"),
        words(map, "finiteVerbs"),
        phrases(map, "feltOpenings"),
        words(map, "pleaWords"),
        phrases(map, "permissions"),
        persons(map),
        phrases(map, "sorrowWords"),
        words(map, "uncertain"),
        phrases(map, "background"),
        phrases(map, "wishOpenings"),
        words(map, "pastVerbs"),
        phrases(map, "goodNews"),
        words(map, "turns"),
        phrases(map, "hearsay"),
        pronouns(map));
  }

  /** "I" as "you", "my" as "your". */
  private static Map<String, String> persons(YamlMap map) {
    Map<String, String> persons = new HashMap<>();
    map.map("persons")
        .ifPresentOrElse(
            all -> all.keys().forEach(word -> persons.put(word, all.text(word))),
            () -> map.problem("persons", "'persons' is missing or empty"));
    return persons;
  }

  /** "he" and "she", with the nouns that they can stand for. */
  private static Map<String, Set<String>> pronouns(YamlMap map) {
    Map<String, Set<String>> pronouns = new HashMap<>();
    map.map("pronouns")
        .ifPresentOrElse(
            all -> all.keys().forEach(word -> pronouns.put(word, words(all, word))),
            () -> map.problem("pronouns", "'pronouns' is missing or empty"));
    return pronouns;
  }

  private static Set<String> words(YamlMap map, String key) {
    return Set.copyOf(new HashSet<>(required(map, key)));
  }

  private static Phrases phrases(YamlMap map, String key) {
    return new Phrases(required(map, key));
  }

  private static List<String> required(YamlMap map, String key) {
    List<String> texts = map.texts(key);
    if (texts.isEmpty()) {
      map.problem(key, "'" + key + "' is missing or empty");
    }
    return texts;
  }

  private static Map<Emotion.Label, Feeling> feelings(YamlMap map) {
    map.allow(Set.of("feelings"));
    Map<Emotion.Label, Feeling> feelings = new EnumMap<>(Emotion.Label.class);
    YamlMap all = map.map("feelings").orElse(map);
    for (Emotion.Label label : Emotion.Label.values()) {
      all.map(label.name())
          .ifPresent(f -> {
            f.allow(Set.of("words", "felt", "noun"));
            feelings.put(
                label,
                new Feeling(label, required(f, "words"), required(f, "felt"), required(f, "noun")));
          });
    }
    Set<String> known = new HashSet<>();
    feelings.keySet().forEach(label -> known.add(label.name()));
    all.allow(known);
    return feelings;
  }

  private static People people(YamlMap map) {
    map.allow(Set.of("adjectives", "groups"));
    Map<String, String> groupOf = new HashMap<>();
    map.map("groups")
        .ifPresent(groups -> {
          for (String group : groups.keys()) {
            required(groups, group).forEach(noun -> groupOf.put(noun, group));
          }
        });
    return new People(groupOf, map.texts("adjectives"));
  }

  private static List<Topic> topics(YamlMap map) {
    map.allow(Set.of("topics"));
    List<Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap topic : map.maps("topics")) {
      topic.allow(Set.of("id", "phrase", "weight", "words", "unless", "certain", "silences"));
      String id = topic.text("id");
      if (!ids.add(id)) {
        topic.problem("id", "topic '" + id + "' stands here twice");
      }
      topics.add(
          new Topic(
              id,
              topic.text("phrase"),
              topic.number("weight").orElse(1),
              new Phrases(required(topic, "words")),
              new Phrases(topic.texts("unless")),
              new Phrases(topic.texts("certain")),
              Set.copyOf(topic.texts("silences"))));
    }
    return topics;
  }

  private static List<Request> requests(YamlMap map) {
    map.allow(Set.of("kinds"));
    List<Request> kinds = new ArrayList<>();
    for (YamlMap kind : map.maps("kinds")) {
      kind.allow(Set.of("id", "weight", "asked", "said", "unless"));
      kinds.add(
          new Request(
              kind.text("id"),
              kind.number("weight").orElse(1),
              phrases(kind, "asked"),
              new Phrases(kind.texts("said")),
              new Phrases(kind.texts("unless"))));
    }
    return kinds;
  }

  private static CueBank cues(YamlMap map) {
    map.allow(Set.of("cues", "treatment", "address", "trouble"));
    List<CueBank.Entry> entries = new ArrayList<>();
    for (YamlMap cue : map.maps("cues")) {
      cue.allow(CueBank.KEYS);
      Optional<ContentCue.Label> content =
          cue.labels("content", ContentCue.Label.class).stream().findFirst();
      Optional<RuptureCue.Marker> rupture =
          cue.labels("rupture", RuptureCue.Marker.class).stream().findFirst();
      if (cue.has("content") == cue.has("rupture")) {
        cue.problem("words", "a cue has either 'content' or 'rupture'");
      }
      entries.add(
          new CueBank.Entry(
              content,
              rupture,
              phrases(cue, "words"),
              new Phrases(cue.texts("unless")),
              cue.has("with") ? Optional.of(phrases(cue, "with")) : Optional.empty()));
    }
    TreatmentContext context =
        new TreatmentContext(
            phrases(map, "treatment"),
            phrases(map, "address"),
            phrases(map, "trouble"),
            new Phrases(List.of()));
    return new CueBank(entries, context);
  }

  private static Map<Frame, List<Wording>> frames(YamlMap map) {
    map.allow(Frame.keys());
    Map<Frame, List<Wording>> frames = new EnumMap<>(Frame.class);
    for (Frame frame : Frame.values()) {
      frames.put(frame, wordings(map, frame.key()));
    }
    return frames;
  }

  private static List<Wording> wordings(YamlMap map, String key) {
    List<Wording> wordings = new ArrayList<>();
    for (String text : required(map, key)) {
      WordingReader reader = new WordingReader();
      wordings.add(reader.read(text));
      reader.complaints().forEach(complaint -> map.problem(key, complaint));
    }
    return wordings.isEmpty() ? List.of(new Wording(List.of())) : wordings;
  }
}
