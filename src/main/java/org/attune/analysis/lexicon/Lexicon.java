package org.attune.analysis.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Spelling;
import org.attune.kernel.TextSpan;

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
    Sightings sightings = Sightings.in(sentence, index.slots(), fillers);
    List<Match> matches = new ArrayList<>();
    index.candidates(
        sightings,
        line -> {
          for (TextSpan span : line.search().in(sightings)) {
            if (!line.excepts(sightings, span) && line.isInCompany(sightings)) {
              matches.add(new Match(line.entry(), sentence, span));
            }
          }
        });
    return matches;
  }
}
