package org.attune.evaluation.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.Analyzers;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Reading;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Talk;
import org.attune.evaluation.corpus.CueSet;
import org.attune.evaluation.measure.Answer;
import org.attune.evaluation.measure.LabelTable;
import org.attune.evaluation.report.Figure;
import org.attune.evaluation.report.Section;
import org.attune.evaluation.report.SectionDraft;

/** Content, strain, alliance and talk of whole readings on the project's own set. */
public final class CuePart implements Part {
  private static final String TITLE = "Challenge: cues";
  private static final String ABOUT =
      "Messages written for this project, with all cues of content, strain and alliance, and the side"
          + " of change or of things as they are.";

  private final Path file;
  private final CueSet set;

  private CuePart(Path file, CueSet set) {
    this.file = file;
    this.set = set;
  }

  public static CuePart read(Path file) throws IOException {
    return new CuePart(file, CueSet.read(file));
  }

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public Section measure(Analyzers.Models models, Steps steps) {
    List<Answer> content = new ArrayList<>();
    List<Answer> rupture = new ArrayList<>();
    List<Answer> alliance = new ArrayList<>();
    List<Answer> talk = new ArrayList<>();
    for (CueSet.Item item : set.items()) {
      Reading read = models.read(item.text());
      String place = String.valueOf(content.size());
      content.add(
          new Answer(
              place,
              names(item.content()),
              names(read.content().stream().map(ContentCue::label).toList())));
      rupture.add(
          new Answer(
              place,
              names(item.rupture()),
              names(read.rupture().stream().map(RuptureCue::label).toList())));
      alliance.add(new Answer(place, names(item.alliance()), facets(read.alliance())));
      talk.add(new Answer(place, Set.of(item.talk().name()), Set.of(read.talk().label().name())));
      steps.done(TITLE, content.size(), set.items().size());
    }
    SectionDraft section = new SectionDraft("cues", TITLE, ABOUT);
    add(LabelTable.ofMany("content", names(ContentCue.Label.values()), content), section);
    add(LabelTable.ofMany("rupture", names(RuptureCue.Marker.values()), rupture), section);
    add(LabelTable.ofMany("alliance", names(CueSet.Facet.values()), alliance), section);
    LabelTable sides = LabelTable.ofOne("talk", names(Talk.Label.values()), talk);
    return section
        .figure(Figure.of("talk accuracy", sides.microF1()))
        .table(sides)
        .of(set.items().size());
  }

  private static void add(LabelTable table, SectionDraft section) {
    section
        .figure(Figure.of(table.name() + " micro precision", table.microPrecision()))
        .figure(Figure.of(table.name() + " micro recall", table.microRecall()))
        .figure(Figure.macroF1(table))
        .table(table);
  }

  private static Set<String> facets(List<AllianceCue> cues) {
    return cues.stream()
        .map(cue -> cue.label() + "_" + cue.polarity())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> names(Collection<? extends Enum<?>> labels) {
    return labels.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> names(Enum<?>[] labels) {
    return Arrays.stream(labels).map(Enum::name).toList();
  }
}
