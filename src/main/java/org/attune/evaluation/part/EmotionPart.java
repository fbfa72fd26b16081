package org.attune.evaluation.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.analysis.Analyzers;
import org.attune.analysis.Emotion;
import org.attune.evaluation.corpus.EmotionSet;
import org.attune.evaluation.measure.Answer;
import org.attune.evaluation.measure.CalibrationSample;
import org.attune.evaluation.measure.LabelTable;
import org.attune.evaluation.measure.Tallies;
import org.attune.evaluation.report.Figure;
import org.attune.evaluation.report.Listing;
import org.attune.evaluation.report.Section;
import org.attune.evaluation.report.SectionDraft;

/**
 * The emotion cues of whole readings on the project's own set, and how far to trust their numbers.
 */
public final class EmotionPart implements Part {
  private static final String TITLE = "Challenge: emotions";
  private static final String ABOUT =
      "Messages written for this project, with all that the writer feels now. \"Out\" labels are"
          + " feelings that the words suggest and that are not the writer's of now. Reliability: the"
          + " encoder's outputs, highest of a message's sentences; and the confidence of the cues"
          + " shown.";
  private static final List<String> LABELS =
      Stream.of(Emotion.Label.values()).filter(EmotionPart::isFelt).map(Enum::name).toList();

  private final Path file;
  private final EmotionSet set;

  private EmotionPart(Path file, EmotionSet set) {
    this.file = file;
    this.set = set;
  }

  public static EmotionPart read(Path file) throws IOException {
    return new EmotionPart(file, EmotionSet.read(file));
  }

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public Section measure(Analyzers.Models models, Steps steps) {
    Outputs outputs = Outputs.of(models, "emotions");
    List<Answer> answers = new ArrayList<>();
    Tallies outByTrap = new Tallies();
    Tallies rightByTrap = new Tallies();
    CalibrationSample said = new CalibrationSample();
    CalibrationSample shown = new CalibrationSample();
    List<String> wrong = new ArrayList<>();
    for (EmotionSet.Item item : set.items()) {
      List<Emotion> read = models.read(item.text()).emotions();
      Set<String> actual = names(item.emotions());
      Set<String> reported = names(read.stream().map(Emotion::label).toList());
      answers.add(new Answer(String.valueOf(answers.size()), actual, reported));
      item.out().forEach(label -> outByTrap.add(item.trap(), reported.contains(label.name())));
      rightByTrap.add(item.trap(), reported.equals(actual));
      if (!reported.equals(actual)) {
        wrong.add("emotions " + answers.size());
      }
      read.stream()
          .filter(emotion -> isFelt(emotion.label()))
          .forEach(emotion -> add(emotion, actual, shown));
      double[] heard = outputs.of(models.asRead(item.text()));
      for (int label = 0; label < heard.length; label++) {
        String name = outputs.names().get(label);
        said.add(name, heard[label], actual.contains(name));
      }
      steps.done(TITLE, answers.size(), set.items().size());
    }
    LabelTable table = LabelTable.ofMany("emotions", LABELS, answers);
    return new SectionDraft("emotions", TITLE, ABOUT)
        .figure(Figure.of("micro precision", table.microPrecision()))
        .figure(Figure.of("micro recall", table.microRecall()))
        .figure(Figure.macroF1(table))
        .figure(Figure.of(outByTrap.total("out labels wrongly reported")))
        .figure(Figure.of(rightByTrap.total("items without any fault")))
        .table(table)
        .shares(outByTrap.table("Out labels wrongly reported, by trap"))
        .shares(rightByTrap.table("Items without any fault, by trap"))
        .calibration(said.calibration("emotion outputs"))
        .calibration(shown.calibration("emotion cues shown"))
        .listing(new Listing("Items with a fault", wrong))
        .of(answers.size());
  }

  private static void add(Emotion emotion, Set<String> actual, CalibrationSample sample) {
    String label = emotion.label().name();
    sample.add(label, emotion.confidence(), actual.contains(label));
  }

  private static Set<String> names(Collection<Emotion.Label> labels) {
    return labels.stream()
        .filter(EmotionPart::isFelt)
        .map(Enum::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isFelt(Emotion.Label label) {
    return label != Emotion.Label.NEUTRAL_UNCLEAR;
  }
}
