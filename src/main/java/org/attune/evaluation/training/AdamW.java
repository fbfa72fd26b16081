package org.attune.evaluation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;

/** Adam with decoupled weight decay, clipped to a gradient norm of one; a bad step is skipped. */
final class AdamW {
  private static final float DECAY = 0.01f;
  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final float NO_CLIPPING_BY_VALUE = -1;

  private final Network network;
  private final List<Parameter> parameters = new ArrayList<>();
  private int steps;

  AdamW(Network network, int frozen) {
    this.network = network;
    for (String name : network.weights().trained(frozen)) {
      NDArray weight = network.weights().at(name);
      weight.setRequiresGradient(true);
      parameters.add(new Parameter(name, weight, network.zeros(weight), network.zeros(weight)));
    }
  }

  /** The arrays that must outlive a step. */
  List<NDArray> state() {
    return parameters.stream().flatMap(p -> List.of(p.mean(), p.variance()).stream()).toList();
  }

  /**
   * Moves every weight against its gradient.
   *
   * @return false where a gradient is not finite: about one step in four thousand, and it would
   *     poison every weight
   */
  boolean step(NDManager step, float encoderRate, float headRate) {
    List<NDArray> gradients = new ArrayList<>();
    double squares = 0;
    for (Parameter parameter : parameters) {
      NDArray gradient = parameter.weight().getGradient();
      gradient.attach(step);
      gradients.add(gradient);
      NDArray norm = gradient.norm();
      norm.attach(step);
      squares += Math.pow(norm.getFloat(), 2);
    }
    double norm = Math.sqrt(squares);
    if (!Double.isFinite(norm)) {
      for (int i = 0; i < gradients.size(); i++) {
        parameters.get(i).forget(step, gradients.get(i));
      }
      return false;
    }
    steps++;
    float rescale = norm > 1 ? (float) (1 / norm) : 1;
    float correction =
        (float) (Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps)));
    for (int i = 0; i < gradients.size(); i++) {
      Parameter parameter = parameters.get(i);
      float rate = parameter.name().startsWith("head") ? headRate : encoderRate;
      parameter.update(gradients.get(i), rate, rate * correction, rescale);
    }
    return true;
  }

  private record Parameter(String name, NDArray weight, NDArray mean, NDArray variance) {
    /** One native call, which also sets the gradient back to zero. */
    void update(NDArray gradient, float rate, float corrected, float rescale) {
      update(new NDList(weight, gradient, mean, variance), rate, corrected, rescale);
    }

    /**
     * Sets the gradient back to zero: the update moves copies. (Writing zeros into a gradient would
     * leave it pointing at memory that Java may free.)
     */
    void forget(NDManager step, NDArray gradient) {
      NDArray copy = step.zeros(weight.getShape());
      NDArray noMean = step.zeros(weight.getShape());
      NDArray noVariance = step.zeros(weight.getShape());
      update(new NDList(copy, gradient, noMean, noVariance), 0, 0, 0);
    }

    private void update(NDList moved, float rate, float corrected, float rescale) {
      boolean decays = !name.endsWith("bias") && !name.contains("LayerNorm");
      weight
          .getNDArrayInternal()
          .adamUpdate(
              moved,
              new NDList(weight),
              rate,
              corrected,
              decays ? DECAY : 0,
              rescale,
              NO_CLIPPING_BY_VALUE,
              FIRST,
              SECOND,
              EPSILON,
              false,
              true);
    }
  }
}
