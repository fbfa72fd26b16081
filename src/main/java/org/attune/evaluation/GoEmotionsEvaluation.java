package org.attune.evaluation;

import java.util.List;
import java.util.function.Consumer;
import org.attune.analysis.Analyzers;

/** Measures the encoder's three heads on GoEmotions dev, scored as a reading scores a message. */
final class GoEmotionsEvaluation {
  private final Analyzers.Scorer scorer;

  GoEmotionsEvaluation(Analyzers.Scorer scorer) {
    this.scorer = scorer;
  }

  List<HeadReport> run(GoEmotionsCorpus corpus, Consumer<Progress> progress) {
    double[][] all = scores(corpus.texts(), progress);
    int ekmanFrom = scorer.goEmotions().size();
    int sentimentFrom = ekmanFrom + scorer.ekman().size();
    return List.of(
        head("goEmotions", scorer.goEmotions(), all, 0, corpus.goEmotions()),
        head("ekman", scorer.ekman(), all, ekmanFrom, corpus.ekman()),
        head("sentiment", scorer.sentiment(), all, sentimentFrom, corpus.sentiment()));
  }

  private double[][] scores(List<String> texts, Consumer<Progress> progress) {
    double[][] scores = new double[texts.size()][];
    for (int text = 0; text < scores.length; text++) {
      scores[text] = scorer.score(texts.get(text));
      progress.accept(new Progress("GoEmotions dev", text + 1, scores.length));
    }
    return scores;
  }

  private static HeadReport head(
      String name, List<String> labels, double[][] all, int from, List<int[]> gold) {
    double[][] probabilities = new double[all.length][labels.size()];
    boolean[][] actual = new boolean[all.length][labels.size()];
    for (int text = 0; text < all.length; text++) {
      System.arraycopy(all[text], from, probabilities[text], 0, labels.size());
      for (int label : gold.get(text)) {
        actual[text][label] = true;
      }
    }
    return new TwoWaySplit(name, new LabelledScores(labels, probabilities, actual)).report();
  }
}
