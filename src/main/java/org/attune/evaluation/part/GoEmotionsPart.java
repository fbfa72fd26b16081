package org.attune.evaluation.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.corpus.GoEmotionsCorpus;
import org.attune.evaluation.measure.LabelTable;
import org.attune.evaluation.measure.LabelledScores;
import org.attune.evaluation.measure.TwoWaySplit;
import org.attune.evaluation.report.Figure;
import org.attune.evaluation.report.Section;
import org.attune.evaluation.report.SectionDraft;

/** The encoder's three GoEmotions heads on GoEmotions dev, scored as a reading scores a message. */
public final class GoEmotionsPart implements Part {
  private static final String TITLE = "GoEmotions dev";
  private static final String ABOUT =
      "Reddit comments (Demszky 2020). Thresholds tuned on one half, measured on the other, both"
          + " ways round.";

  private final Path folder;
  private final GoEmotionsCorpus corpus;

  private GoEmotionsPart(Path folder, GoEmotionsCorpus corpus) {
    this.folder = folder;
    this.corpus = corpus;
  }

  public static GoEmotionsPart read(Path folder) throws IOException {
    return new GoEmotionsPart(folder, GoEmotionsCorpus.read(folder));
  }

  @Override
  public List<Path> files() {
    return GoEmotionsCorpus.files(folder);
  }

  @Override
  public Section measure(Analyzers.Models models, Steps steps) {
    double[][] all = new double[corpus.texts().size()][];
    for (int text = 0; text < all.length; text++) {
      all[text] = models.whole(corpus.texts().get(text));
      steps.done(TITLE, text + 1L, all.length);
    }
    SectionDraft section = new SectionDraft("goemotions", TITLE, ABOUT);
    LabelledScores fine = scores(Outputs.of(models, ""), all, corpus.goEmotions());
    add("goEmotions", fine, section);
    add("ekman", scores(Outputs.of(models, "ekman"), all, corpus.ekman()), section);
    add("sentiment", scores(Outputs.of(models, "sentiment"), all, corpus.sentiment()), section);
    return section.calibration(fine.calibration("goEmotions")).of(all.length);
  }

  private static void add(String name, LabelledScores scores, SectionDraft section) {
    LabelTable table = TwoWaySplit.measure(name, scores);
    section.table(table).figure(Figure.macroF1(table));
  }

  private static LabelledScores scores(Outputs outputs, double[][] all, List<int[]> gold) {
    double[][] probabilities = new double[all.length][];
    boolean[][] actual = new boolean[all.length][outputs.names().size()];
    for (int text = 0; text < all.length; text++) {
      probabilities[text] = outputs.of(all[text]);
      for (int label : gold.get(text)) {
        actual[text][label] = true;
      }
    }
    return new LabelledScores(outputs.names(), probabilities, actual);
  }
}
