package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attune.analysis.Talk;

/**
 * What clients say in the motivational interviews of AnnoMI (Wu 2022), with the talk type that most
 * annotators gave.
 *
 * @param undecided utterances left out because no talk type has a majority over the others
 */
public record AnnomiCorpus(List<Utterance> utterances, int undecided) {
  public AnnomiCorpus {
    utterances = List.copyOf(utterances);
  }

  public static AnnomiCorpus read(Path file) throws IOException {
    List<Csv.Row> rows = Csv.read(file);
    if (rows.isEmpty()) {
      throw new CorpusFault(file, 1, "the file is empty");
    }
    Columns columns = Columns.of(file, rows.getFirst());
    Map<List<String>, Votes> byUtterance = new LinkedHashMap<>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      if (row.fields().size() != rows.getFirst().fields().size()) {
        throw new CorpusFault(file, row.line(), "expected as many fields as the header has");
      }
      if (row.fields().get(columns.speaker()).equals("client")) {
        String transcript = row.fields().get(columns.transcript());
        String text = row.fields().get(columns.text());
        byUtterance
            .computeIfAbsent(
                List.of(transcript, row.fields().get(columns.utterance())),
                key -> new Votes(transcript, text))
            .add(talk(file, row, columns.talk()));
      }
    }
    List<Utterance> decided =
        byUtterance.values().stream().flatMap(votes -> votes.decided().stream()).toList();
    return new AnnomiCorpus(decided, byUtterance.size() - decided.size());
  }

  private static Talk.Label talk(Path file, Csv.Row row, int column) throws CorpusFault {
    try {
      return Talk.Label.valueOf(row.fields().get(column).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CorpusFault(
          file, row.line(), "the client talk type is not change, sustain or neutral");
    }
  }

  /** One thing a client said. */
  public record Utterance(String transcript, String text, Talk.Label talk) {}

  /** Where the header names what is read. */
  private record Columns(int transcript, int utterance, int speaker, int text, int talk) {
    static Columns of(Path file, Csv.Row header) throws CorpusFault {
      return new Columns(
          place(file, header, "transcript_id"),
          place(file, header, "utterance_id"),
          place(file, header, "interlocutor"),
          place(file, header, "utterance_text"),
          place(file, header, "client_talk_type"));
    }

    private static int place(Path file, Csv.Row header, String name) throws CorpusFault {
      int place = header.fields().indexOf(name);
      if (place < 0) {
        throw new CorpusFault(file, header.line(), "the header has no column " + name);
      }
      return place;
    }
  }

  private static final class Votes {
    private final String transcript;
    private final String text;
    private final List<Talk.Label> votes = new ArrayList<>();

    Votes(String transcript, String text) {
      this.transcript = transcript;
      this.text = text;
    }

    void add(Talk.Label vote) {
      votes.add(vote);
    }

    Optional<Utterance> decided() {
      for (Talk.Label talk : Talk.Label.values()) {
        long own = votes.stream().filter(vote -> vote == talk).count();
        boolean most =
            votes.stream()
                .filter(other -> other != talk)
                .allMatch(other -> votes.stream().filter(vote -> vote == other).count() < own);
        if (own > 0 && most) {
          return Optional.of(new Utterance(transcript, text, talk));
        }
      }
      return Optional.empty();
    }
  }
}
