package org.attune.analysis.encoder;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.attune.analysis.linguistics.Lanes;

/**
 * One probability per label from the states of the tokens: each label attends to the tokens on its
 * own and adds up what they say for or against it.
 *
 * <p>File: big-endian floats q (labels x width), v (labels x width), b (labels). The probability of
 * a label is {@code sigmoid(sum_t softmax_t(q·x_t) (v·x_t) + b)}.
 */
final class AttentionHead {
  private final int labels;
  private final int width;

  /** By width, then q of all labels, then v of all labels: the inner loop runs over neighbours. */
  private final float[][] weights;

  private final float[] bias;

  private AttentionHead(int labels, int width, float[][] weights, float[] bias) {
    this.labels = labels;
    this.width = width;
    this.weights = weights;
    this.bias = bias;
  }

  static AttentionHead of(byte[] file, int labels) {
    FloatBuffer floats = ByteBuffer.wrap(file).asFloatBuffer();
    int width = (floats.capacity() - labels) / (2 * labels);
    if (file.length % Float.BYTES != 0 || width * 2 * labels + labels != floats.capacity()) {
      throw new ModelFault("the head file does not hold weights for " + labels + " labels");
    }
    float[][] weights = new float[width][2 * labels];
    for (int row = 0; row < 2 * labels; row++) {
      for (int column = 0; column < width; column++) {
        weights[column][row] = floats.get();
      }
    }
    float[] bias = new float[labels];
    floats.get(bias);
    return new AttentionHead(labels, width, weights, bias);
  }

  int width() {
    return width;
  }

  /** What every label asks and says at each of {@code tokens} states of {@link #width()} floats. */
  Products products(float[] states, int tokens) {
    float[][] products = new float[tokens][];
    for (int token = 0; token < tokens; token++) {
      products[token] = at(states, token * width);
    }
    return new Products(products);
  }

  /** Reads the tokens from {@code start} to before {@code end}. */
  Attended read(Products all, int start, int end) {
    float[][] products = Arrays.copyOfRange(all.byToken(), start, end);
    double[] probabilities = new double[labels];
    float[][] contributions = new float[labels][];
    for (int label = 0; label < labels; label++) {
      contributions[label] = contributions(products, label);
      double sum = bias[label];
      for (float contribution : contributions[label]) {
        sum += contribution;
      }
      probabilities[label] = 1 / (1 + Math.exp(-sum));
    }
    return new Attended(probabilities, contributions);
  }

  /** q·x of every label, then v·x of every label, for one token. */
  private float[] at(float[] states, int offset) {
    int rows = 2 * labels;
    float[] products = new float[rows];
    Lanes.add(states, offset, weights, 0, width, products);
    return products;
  }

  private float[] contributions(float[][] products, int label) {
    float highest = Float.NEGATIVE_INFINITY;
    for (float[] product : products) {
      highest = Math.max(highest, product[label]);
    }
    float[] contributions = new float[products.length];
    float sum = 0;
    for (int token = 0; token < products.length; token++) {
      contributions[token] = (float) Math.exp(products[token][label] - highest);
      sum += contributions[token];
    }
    for (int token = 0; token < products.length; token++) {
      contributions[token] *= products[token][labels + label] / sum;
    }
    return contributions;
  }

  /** By token: q·x of every label, then v·x of every label. */
  record Products(float[][] byToken) {}

  /**
   * What the head says of one segment.
   *
   * @param contributions by label and token: attention times value, what the token adds to the
   *     label's log-odds
   */
  record Attended(double[] probabilities, float[][] contributions) {}
}
