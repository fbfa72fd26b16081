package org.attune.evaluation.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
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
        NDArray error = error(step, network.logits(step, batch, true), batch);
        gradients.backward(error);
        loss = error.getFloat();
      }
      boolean moved =
          optimiser.step(
              step, (float) (stage.encoderRate() * share), (float) (stage.headRate() * share));
      return moved ? loss : Double.NaN;
    }
  }

  /** Cross-entropy from log-odds, summed over the outputs, mean over the segments. */
  private static NDArray error(NDManager step, NDArray logits, Batch batch) {
    List<Example> examples = batch.examples();
    int outputs = examples.getFirst().targets().length;
    float[] targets = new float[examples.size() * outputs];
    float[] known = new float[targets.length];
    float[] likely = new float[targets.length];
    for (int i = 0; i < targets.length; i++) {
      Example example = examples.get(i / outputs);
      targets[i] = example.targets()[i % outputs];
      known[i] = Math.max(0, example.weights()[i % outputs]);
      likely[i] = Math.max(0, -example.weights()[i % outputs]);
    }
    Shape shape = new Shape(examples.size(), outputs);
    NDArray unsure = logits.lt(0).toType(DataType.FLOAT32, false).mul(step.create(likely, shape));
    NDArray weights = step.create(known, shape).add(unsure).stopGradient();
    return logits
        .maximum(0f)
        .sub(logits.mul(step.create(targets, shape)))
        .add(logits.abs().neg().exp().add(1f).log())
        .mul(weights)
        .sum()
        .div((float) examples.size());
  }

  /**
   * Where training stands.
   *
   * @param loss of this step, NaN where it was skipped
   */
  record Step(int done, int total, double loss, int skipped) {}
}
