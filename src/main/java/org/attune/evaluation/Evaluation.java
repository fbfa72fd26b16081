package org.attune.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.attune.analysis.Analyzers;

/** Measures the models on the labelled corpora of a data folder. */
public final class Evaluation {
  private Evaluation() {}

  /**
   * Runs every measurement there is.
   *
   * @param data folder that holds {@code goemotions/dev.tsv}, {@code ekman-dev.tsv} and {@code
   *     group-dev.tsv}
   * @param models the folder the product reads its models from
   * @throws IOException where a corpus is missing or malformed, naming the file
   */
  public static EvaluationReport run(Path data, Path models, Consumer<Progress> progress)
      throws IOException {
    GoEmotionsCorpus corpus = GoEmotionsCorpus.read(data.resolve("goemotions"));
    try (Analyzers.Scorer scorer = Analyzers.openScorer(models)) {
      long start = System.nanoTime();
      var timed = new StageClock(progress);
      var heads = new GoEmotionsEvaluation(scorer).run(corpus, timed);
      return new EvaluationReport(
          "GoEmotions dev",
          scorer.version(),
          corpus.texts().size(),
          timed.perSecondSince(start),
          heads);
    }
  }

  /** Passes progress on and remembers when the last step was done. */
  private static final class StageClock implements Consumer<Progress> {
    private final Consumer<Progress> next;
    private long last;
    private long done;

    StageClock(Consumer<Progress> next) {
      this.next = next;
    }

    @Override
    public void accept(Progress progress) {
      last = System.nanoTime();
      done = progress.done();
      next.accept(progress);
    }

    double perSecondSince(long start) {
      return done == 0 ? 0 : done * 1e9 / (last - start);
    }
  }
}
