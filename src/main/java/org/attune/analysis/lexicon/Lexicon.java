package org.attune.analysis.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Spelling;

/** The entries of one or more phrase files, ready to be searched for; safe to share. */
public final class Lexicon {
  private final List<Entry> entries;
  private final PhraseIndex index;
  private final Set<String> fillers;

  private Lexicon(List<Entry> entries, Set<String> fillers) {
    this.entries = List.copyOf(entries);
    this.index = new PhraseIndex(this.entries);
    this.fillers = Set.copyOf(fillers);
  }

  /**
   * Reads the phrase files {@code names} below {@code models}, in that order.
   *
   * @param labels what an entry may be labelled; anything else is refused
   * @throws LexiconFault naming file and line when a file is not well formed
   */
  public static Lexicon load(Path models, Set<String> labels, String... names) throws IOException {
    Path words = models.resolve("linguistics");
    PhraseParser parser =
        new PhraseParser(
            Spelling.load(models), LexiconReader.wordClasses(words.resolve("classes.yaml")));
    List<Entry> entries = new ArrayList<>();
    for (String name : names) {
      entries.addAll(LexiconReader.read(models.resolve(name), parser, labels));
    }
    Set<String> fillers = new HashSet<>();
    for (String line : Files.readAllLines(words.resolve("fillers.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        fillers.add(line.strip());
      }
    }
    return new Lexicon(entries, fillers);
  }

  public List<Entry> entries() {
    return entries;
  }

  /** All matches, in the order of sentences, entries and places. */
  public List<Match> in(List<Sentence> sentences) {
    List<Match> matches = new ArrayList<>();
    for (Sentence sentence : sentences) {
      matches.addAll(in(sentence));
    }
    return matches;
  }

  private List<Match> in(Sentence sentence) {
    Words words = Words.of(sentence, fillers);
    SortedMap<Integer, List<Match>> byLine = new TreeMap<>();
    for (int place = 0; place < words.size(); place++) {
      for (PhraseIndex.Line line : index.candidates(words.at(place))) {
        OptionalInt end = line.phrase().endOf(words, place);
        if (end.isPresent()) {
          Match match = new Match(line.entry(), sentence, words.span(place, end.getAsInt()));
          byLine.computeIfAbsent(line.number(), number -> new ArrayList<>()).add(match);
        }
      }
    }
    return byLine.values().stream()
        .flatMap(List::stream)
        .filter(match -> !match.entry().excepts(words, match.span()))
        .toList();
  }
}
