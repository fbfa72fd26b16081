package org.attune.evaluation.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.corpus.Crosswalk;
import org.attune.evaluation.corpus.LabelledText;
import org.attune.evaluation.corpus.SemEvalCorpus;
import org.attune.evaluation.measure.Answer;
import org.attune.evaluation.measure.LabelTable;
import org.attune.evaluation.measure.LabelledScores;
import org.attune.evaluation.measure.TwoWaySplit;
import org.attune.evaluation.report.Figure;
import org.attune.evaluation.report.Section;
import org.attune.evaluation.report.SectionDraft;

/** SemEval-2018 E-c dev: the encoder's outputs for it, and the product's own cues out of domain. */
public final class SemEvalPart implements Part {
  private static final String TITLE = "SemEval-2018 E-c dev";
  private static final String ABOUT =
      "Tweets (Mohammad 2018). First the encoder's outputs for these labels, with thresholds tuned on"
          + " one half and measured on the other, both ways round; then the emotion cues of whole"
          + " readings, counted as the labels they come nearest to, with nothing tuned.";

  private final Path file;
  private final SemEvalCorpus corpus;
  private final Crosswalk crosswalk;

  private SemEvalPart(Path file, SemEvalCorpus corpus, Crosswalk crosswalk) {
    this.file = file;
    this.corpus = corpus;
    this.crosswalk = crosswalk;
  }

  public static SemEvalPart read(Path file, Crosswalk crosswalk) throws IOException {
    return new SemEvalPart(file, SemEvalCorpus.read(file), crosswalk);
  }

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public Section measure(Analyzers.Models models, Steps steps) {
    Outputs outputs = Outputs.of(models, "semeval");
    int tweets = corpus.tweets().size();
    double[][] probabilities = new double[tweets][];
    boolean[][] actual = new boolean[tweets][outputs.names().size()];
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < tweets; i++) {
      LabelledText tweet = corpus.tweets().get(i);
      probabilities[i] = outputs.of(models.whole(tweet.text()));
      for (int label = 0; label < outputs.names().size(); label++) {
        actual[i][label] = tweet.labels().contains(outputs.names().get(label));
      }
      Set<String> mapped = new LinkedHashSet<>(tweet.labels());
      mapped.retainAll(crosswalk.labels());
      Set<String> read = crosswalk.labelsOf(models.read(tweet.text()).emotions());
      answers.add(new Answer(String.valueOf(i), mapped, read));
      steps.done(TITLE, i + 1L, tweets);
    }
    LabelledScores scores = new LabelledScores(outputs.names(), probabilities, actual);
    LabelTable tuned = TwoWaySplit.measure("semeval", scores);
    LabelTable cues = LabelTable.ofMany("cues as semeval", crosswalk.labels(), answers);
    return new SectionDraft("semeval", TITLE, ABOUT)
        .figure(Figure.macroF1(tuned))
        .table(tuned)
        .figure(Figure.macroF1(cues))
        .figure(Figure.of("cues as semeval micro-F1", cues.microF1()))
        .table(cues)
        .calibration(scores.calibration("semeval"))
        .of(tweets);
  }
}
