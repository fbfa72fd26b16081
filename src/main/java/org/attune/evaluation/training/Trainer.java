package org.attune.evaluation.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tunes a network: binary cross-entropy of every known output, AdamW, a rate that rises and falls.
 */
final class Trainer {
  private static final double WARM_UP = 0.06;
  private static final double LOWEST = 1e-3;

  private final Network network;
  private final int opening;
  private final long seed;

  Trainer(Network network, int opening, long seed) {
    this.network = network;
    this.opening = opening;
    this.seed = seed;
  }

  /** Runs over the examples as often as the stage says; tells after each step. */
  void train(Recipe.Stage stage, List<Example> examples, Consumer<Step> progress) {
    Packing packing = new Packing(opening, seed);
    List<Batch> batches = new ArrayList<>();
    for (int epoch = 0; epoch < stage.epochs(); epoch++) {
      batches.addAll(packing.batches(examples));
    }
    AdamW optimiser = new AdamW(network, stage.frozen());
    int skipped = 0;
    for (int i = 0; i < batches.size(); i++) {
      double done = (i + 1.0) / batches.size();
      double share = done < WARM_UP ? done / WARM_UP : (1 - done) / (1 - WARM_UP) + LOWEST;
      double loss = step(optimiser, batches.get(i), stage, share);
      skipped += Double.isFinite(loss) ? 0 : 1;
      network.sweep(optimiser.state());
      progress.accept(new Step(i + 1, batches.size(), loss, skipped));
    }
  }

  private double step(AdamW optimiser, Batch batch, Recipe.Stage stage, double share) {
    try (NDManager step = network.manager().newSubManager()) {
      float loss;
      try (GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray error =
            new Loss(step, stage.sentenceShare()).of(network.logits(step, batch, true), batch);
        gradients.backward(error);
        loss = error.getFloat();
      }
      boolean moved =
          optimiser.step(
              step, (float) (stage.encoderRate() * share), (float) (stage.headRate() * share));
      return moved ? loss : Double.NaN;
    }
  }

  /**
   * Where training stands.
   *
   * @param loss of this step, NaN where it was skipped
   */
  record Step(int done, int total, double loss, int skipped) {}
}
