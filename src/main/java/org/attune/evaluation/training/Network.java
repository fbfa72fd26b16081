package org.attune.evaluation.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The encoder (BERT, six layers) with a label-wise attention head, as something that can learn.
 *
 * <p>A result of an operation lives in the manager of its first array: what starts at a weight is
 * attached to the step's manager by hand, and {@link #sweep} closes whatever slipped through.
 */
final class Network implements AutoCloseable {
  private static final int ATTENTION_HEADS = 12;
  private static final float NORM_EPSILON = 1e-12f;
  private static final float NEVER = -10_000;
  private static final int MASKS = 16_000_000;

  private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
  private final Weights weights;
  private final int outputs;
  private final float dropout;
  private final NDArray masks;
  private final Random random;

  Network(OnnxFile onnx, int outputs, float dropout, long seed) {
    this.outputs = outputs;
    this.dropout = dropout;
    this.random = new Random(seed);
    this.weights = new Weights(manager, onnx, outputs, random);
    // drawn once: PyTorch's own dropout draws its random numbers on one thread
    float[] kept = new float[MASKS];
    for (int i = 0; i < MASKS; i++) {
      kept[i] = random.nextFloat() < dropout ? 0 : 1 / (1 - dropout);
    }
    masks = manager.create(kept);
  }

  NDManager manager() {
    return manager;
  }

  Weights weights() {
    return weights;
  }

  /** Log-odds by segment and output; every array of the computation lives in {@code step}. */
  Said logits(NDManager step, Batch batch, boolean training) {
    long tokens = (long) batch.rows() * batch.length();
    NDArray states = states(step, batch, training).reshape(tokens, weights.width());
    NDArray query = Linear.linear(states, weights.at("head.query.weight")).singletonOrThrow();
    NDArray value = Linear.linear(states, weights.at("head.value.weight")).singletonOrThrow();
    return new Said(
        heard(step, query, value, batch.texts()),
        batch.sentences().count() == 0
            ? Optional.empty()
            : Optional.of(heard(step, query, value, batch.sentences())));
  }

  private NDArray heard(NDManager step, NDArray query, NDArray value, Batch.Segments segments) {
    Shape bySegment = new Shape(segments.count(), segments.longest(), outputs);
    NDArray outside =
        step.create(segments.mask(NEVER), new Shape(bySegment.get(0), bySegment.get(1), 1));
    NDArray attention = rowsOf(step, query, segments.tokens(), bySegment).add(outside).softmax(1);
    NDArray said = rowsOf(step, value, segments.tokens(), bySegment);
    return attention.mul(said).sum(new int[] {1}).add(weights.at("head.value.bias"));
  }

  private NDArray states(NDManager step, Batch batch, boolean training) {
    int rows = batch.rows();
    int length = batch.length();
    int size = weights.width() / ATTENTION_HEADS;
    NDArray hidden = step.create(batch.tokenMask(NEVER), new Shape(rows, 1, 1, length));
    NDArray x =
        embedded(step, "word_embeddings", batch.tokens())
            .add(embedded(step, "position_embeddings", batch.positions()))
            .add(embedded(step, "token_type_embeddings", new long[rows * length]));
    x = dropped(norm(x, "embeddings.LayerNorm"), training);
    for (int layer = 0; layer < weights.layers(); layer++) {
      String at = "encoder.layer." + layer + ".";
      NDArray query =
          byHead(linear(x, at + "attention.self.query").div(Math.sqrt(size)), rows, length, size);
      NDArray key = byHead(linear(x, at + "attention.self.key"), rows, length, size);
      NDArray value = byHead(linear(x, at + "attention.self.value"), rows, length, size);
      NDArray context =
          query
              .matMul(key.transpose(0, 1, 3, 2))
              .add(hidden)
              .softmax(-1)
              .matMul(value)
              .transpose(0, 2, 1, 3)
              .reshape((long) rows * length, weights.width());
      NDArray attended = dropped(linear(context, at + "attention.output.dense"), training);
      x = norm(x.add(attended), at + "attention.output.LayerNorm");
      NDArray wide = Activation.gelu(linear(x, at + "intermediate.dense"));
      x =
          norm(
              x.add(dropped(linear(wide, at + "output.dense"), training)), at + "output.LayerNorm");
    }
    return dropped(x, training);
  }

  private static NDArray byHead(NDArray x, int rows, int length, int size) {
    return x.reshape(rows, length, ATTENTION_HEADS, size).transpose(0, 2, 1, 3);
  }

  private NDArray linear(NDArray x, String name) {
    NDArray weight = weights.at(name + ".weight");
    return x.getNDArrayInternal().linear(x, weight, weights.at(name + ".bias")).singletonOrThrow();
  }

  private NDArray norm(NDArray x, String name) {
    Shape width = new Shape(weights.width());
    NDArray scale = weights.at(name + ".weight");
    NDArray shift = weights.at(name + ".bias");
    return x.getNDArrayInternal()
        .layerNorm(x, width, scale, shift, NORM_EPSILON)
        .singletonOrThrow();
  }

  private NDArray embedded(NDManager step, String name, long[] places) {
    return picked(step, weights.at("embeddings." + name + ".weight"), places);
  }

  /** The rows of a table at the given places, in a new shape. */
  private NDArray rowsOf(NDManager step, NDArray table, long[] places, Shape shape) {
    return picked(step, table, places).reshape(shape);
  }

  private static NDArray picked(NDManager step, NDArray table, long[] places) {
    NDArray index = step.create(places);
    NDArray rows =
        index.getNDArrayInternal().embedding(index, table, SparseFormat.DENSE).singletonOrThrow();
    rows.attach(step);
    return rows;
  }

  private NDArray dropped(NDArray x, boolean training) {
    int size = Math.toIntExact(x.size());
    if (!training || dropout <= 0 || size >= MASKS) {
      return x;
    }
    int start = random.nextInt(MASKS - size);
    NDArray mask = masks.get(start + ":" + (start + size));
    mask.attach(x.getManager()); // a slice is born in the manager of its parent
    return x.mul(mask.reshape(x.getShape()));
  }

  /** Frees what an operation attached to the long-lived manager. */
  void sweep(List<NDArray> alsoAlive) {
    Set<NDArray> alive = Collections.newSetFromMap(new IdentityHashMap<>());
    alive.addAll(weights.all());
    alive.addAll(alsoAlive);
    alive.add(masks);
    manager.getManagedArrays().stream().filter(a -> !alive.contains(a)).forEach(NDArray::close);
  }

  NDArray zeros(NDArray like) {
    return manager.zeros(like.getShape(), DataType.FLOAT32);
  }

  @Override
  public void close() {
    manager.close();
  }

  /**
   * Log-odds of a batch.
   *
   * @param texts by text and output
   * @param sentences by sentence and output, of the texts that have several
   */
  record Said(NDArray texts, Optional<NDArray> sentences) {}
}
