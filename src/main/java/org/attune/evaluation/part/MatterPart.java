package org.attune.evaluation.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.analysis.Analyzers;
import org.attune.analysis.MatterCue;
import org.attune.evaluation.corpus.MatterSet;
import org.attune.evaluation.measure.Answer;
import org.attune.evaluation.measure.LabelTable;
import org.attune.evaluation.report.Figure;
import org.attune.evaluation.report.Section;
import org.attune.evaluation.report.SectionDraft;

/** What messages bring up about the course, of whole readings on the project's own set. */
public final class MatterPart implements Part {
  private static final String TITLE = "Challenge: matters";
  private static final String ABOUT =
      "Messages written for this project by a hand that had not seen the banks, with what they bring"
          + " up about the course; a matter beside the main one may stand in them unnamed, so that"
          + " precision is a little better than it looks.";

  private final Path file;
  private final MatterSet set;

  private MatterPart(Path file, MatterSet set) {
    this.file = file;
    this.set = set;
  }

  public static MatterPart read(Path file) throws IOException {
    return new MatterPart(file, MatterSet.read(file));
  }

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public Section measure(Analyzers.Models models, Steps steps) {
    List<Answer> answers = new ArrayList<>();
    for (MatterSet.Item item : set.items()) {
      Set<String> heard =
          models.read(item.text()).matters().stream()
              .map(MatterCue::label)
              .collect(Collectors.toUnmodifiableSet());
      answers.add(new Answer(String.valueOf(answers.size()), item.matters(), heard));
      steps.done(TITLE, answers.size(), set.items().size());
    }
    Stream<String> named = set.items().stream().flatMap(item -> item.matters().stream());
    Stream<String> wrong = answers.stream().flatMap(answer -> answer.reported().stream());
    List<String> labels = Stream.concat(named, wrong).distinct().sorted().toList();
    LabelTable table = LabelTable.ofMany("matters", labels, answers);
    return new SectionDraft("matters", TITLE, ABOUT)
        .figure(Figure.of("matters micro precision", table.microPrecision()))
        .figure(Figure.of("matters micro recall", table.microRecall()))
        .figure(Figure.macroF1(table))
        .table(table)
        .of(set.items().size());
  }
}
