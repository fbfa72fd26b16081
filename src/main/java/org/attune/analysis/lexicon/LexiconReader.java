package org.attune.analysis.lexicon;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.analysis.scope.ScopeMark;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one phrase file; every complaint names its file and line. */
final class LexiconReader {
  private static final Set<String> FILE_KEYS =
      Set.of("about", "under", "except", "entries", "near");
  private static final Set<String> ENTRY_KEYS =
      Set.of(
          "rule",
          "label",
          "also",
          "definition",
          "source",
          "confidence",
          "intensity",
          "under",
          "needs",
          "near",
          "patterns",
          "except");

  private final Path file;
  private final PhraseParser parser;
  private final Set<String> labels;

  private LexiconReader(Path file, PhraseParser parser, Set<String> labels) {
    this.file = file;
    this.parser = parser;
    this.labels = labels;
  }

  static List<Entry> read(Path file, PhraseParser parser, Set<String> labels) throws IOException {
    return new LexiconReader(file, parser, labels).entries();
  }

  /** Reads the file of word classes. */
  static Map<String, String> wordClasses(Path file) throws IOException {
    YamlMapping yaml = YamlMapping.of(file, compose(file), Set.of());
    Map<String, String> classes = new HashMap<>();
    for (String name : yaml.keys()) {
      classes.put(name, yaml.text(name));
    }
    return classes;
  }

  private List<Entry> entries() throws IOException {
    YamlMapping root = YamlMapping.of(file, compose(file), FILE_KEYS);
    Map<ScopeMark, String> under = under(root, Map.of());
    List<Phrase> except = phrases(root, "except");
    List<Phrase> near = phrases(root, "near");
    List<Entry> entries = new ArrayList<>();
    for (Node node : root.list("entries")) {
      entries.add(entry(YamlMapping.of(file, node, ENTRY_KEYS), under, near, except));
    }
    if (entries.isEmpty()) {
      throw new LexiconFault(file, 1, "no entries");
    }
    return entries;
  }

  private static @Nullable Node compose(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Yaml(new LoaderOptions()).compose(reader);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new LexiconFault(file, line, e.getProblem());
    }
  }

  private Entry entry(
      YamlMapping yaml,
      Map<ScopeMark, String> fileUnder,
      List<Phrase> fileNear,
      List<Phrase> fileExcept)
      throws LexiconFault {
    String label = label(yaml.text("label"), yaml.line("label"));
    yaml.text("definition");
    yaml.text("source");
    Set<String> also = new HashSet<>();
    for (Node node : yaml.list("also")) {
      also.add(label(yaml.scalar(node), YamlMapping.line(node)));
    }
    List<Phrase> patterns = phrases(yaml, "patterns");
    if (patterns.isEmpty()) {
      throw new LexiconFault(file, yaml.line("label"), label + " has no patterns");
    }
    List<Phrase> except = new ArrayList<>(fileExcept);
    except.addAll(phrases(yaml, "except"));
    return new Entry(
        yaml.has("rule") ? yaml.text("rule") : label,
        label,
        also,
        yaml.number("confidence", 0, 1),
        yaml.has("intensity") ? (int) yaml.number("intensity", 1, 3) : 2,
        under(yaml, fileUnder),
        needs(yaml),
        yaml.has("near") ? phrases(yaml, "near") : fileNear,
        patterns,
        except);
  }

  private Map<ScopeMark, String> under(YamlMapping yaml, Map<ScopeMark, String> inherited)
      throws LexiconFault {
    if (!yaml.has("under")) {
      return inherited;
    }
    Map<ScopeMark, String> under = new EnumMap<>(ScopeMark.class);
    YamlMapping own = yaml.mapping("under");
    for (String key : own.keys()) {
      String remains = own.text(key);
      under.put(
          mark(key, own.line(key)),
          remains.equals(Entry.NOTHING) ? remains : label(remains, own.line(key)));
    }
    return under;
  }

  private Set<ScopeMark> needs(YamlMapping yaml) throws LexiconFault {
    Set<ScopeMark> needs = EnumSet.noneOf(ScopeMark.class);
    for (Node node : yaml.list("needs")) {
      needs.add(mark(yaml.scalar(node), YamlMapping.line(node)));
    }
    return needs;
  }

  private ScopeMark mark(String name, int line) throws LexiconFault {
    for (ScopeMark mark : ScopeMark.values()) {
      if (mark.name().equals(name)) {
        return mark;
      }
    }
    throw new LexiconFault(file, line, "unknown mark of scope '" + name + "'");
  }

  private String label(String label, int line) throws LexiconFault {
    if (!labels.contains(label)) {
      throw new LexiconFault(file, line, "unknown label '" + label + "'");
    }
    return label;
  }

  private List<Phrase> phrases(YamlMapping yaml, String key) throws LexiconFault {
    List<Phrase> phrases = new ArrayList<>();
    for (Node node : yaml.list(key)) {
      try {
        phrases.add(parser.parse(yaml.scalar(node)));
      } catch (IllegalArgumentException e) {
        throw new LexiconFault(file, YamlMapping.line(node), String.valueOf(e.getMessage()));
      }
    }
    return phrases;
  }
}
