package org.attune.evaluation.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Analyzers;
import org.attune.analysis.Talk;
import org.attune.evaluation.corpus.AnnomiCorpus;
import org.attune.evaluation.measure.Answer;
import org.attune.evaluation.measure.LabelTable;
import org.attune.evaluation.report.Figure;
import org.attune.evaluation.report.Section;
import org.attune.evaluation.report.SectionDraft;

/** Change talk and sustain talk of clients in motivational interviews, by whole readings. */
public final class AnnomiPart implements Part {
  private static final String TITLE = "AnnoMI client talk";
  private static final String ABOUT =
      "What clients say in motivational interviews (Wu 2022), each utterance read by itself as if it"
          + " were a message. Whole transcripts are drawn again for the intervals. %d utterances are"
          + " left out because the annotators were divided.";
  private static final List<String> LABELS =
      Arrays.stream(Talk.Label.values()).map(Enum::name).toList();

  private final Path file;
  private final AnnomiCorpus corpus;

  private AnnomiPart(Path file, AnnomiCorpus corpus) {
    this.file = file;
    this.corpus = corpus;
  }

  public static AnnomiPart read(Path file) throws IOException {
    return new AnnomiPart(file, AnnomiCorpus.read(file));
  }

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public Section measure(Analyzers.Models models, Steps steps) {
    List<Answer> answers = new ArrayList<>();
    int total = corpus.utterances().size();
    for (AnnomiCorpus.Utterance utterance : corpus.utterances()) {
      String read = models.read(utterance.text()).talk().label().name();
      answers.add(
          new Answer(utterance.transcript(), Set.of(utterance.talk().name()), Set.of(read)));
      steps.done(TITLE, answers.size(), total);
    }
    LabelTable table = LabelTable.ofOne("client talk", LABELS, answers);
    SectionDraft section =
        new SectionDraft("annomi", TITLE, ABOUT.formatted(corpus.undecided()))
            .figure(Figure.macroF1(table))
            .figure(Figure.of("accuracy", table.microF1()));
    table.labels().stream()
        .filter(row -> !row.label().equals(Talk.Label.NEUTRAL.name()))
        .forEach(row -> section.figure(Figure.of("F1 of " + row.label(), row.f1())));
    return section.table(table).of(total);
  }
}
