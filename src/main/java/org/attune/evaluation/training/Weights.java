package org.attune.evaluation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The weights of the encoder and its head by their usual BERT names, and their way back to ONNX.
 */
final class Weights {
  private static final List<String> DENSE =
      List.of(
          "attention.self.query",
          "attention.self.key",
          "attention.self.value",
          "attention.output.dense",
          "intermediate.dense",
          "output.dense");
  private static final float INITIAL_SPREAD = 0.02f;

  /** Log-odds of a label that few texts have. */
  private static final float INITIAL_BIAS = -3;

  private final NDManager manager;
  private final OnnxFile onnx;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private final Map<String, String> onnxNames = new LinkedHashMap<>();
  private final int layers;
  private final int width;

  Weights(NDManager manager, OnnxFile onnx, int outputs, Random random) {
    this.manager = manager;
    this.onnx = onnx;
    this.width = onnx.tensor("embeddings.LayerNorm.bias").columns();
    for (String table : List.of("word", "position", "token_type")) {
      load("embeddings." + table + "_embeddings.weight");
    }
    loadNorm("embeddings.LayerNorm");
    int layer = 0;
    for (; onnx.tensors().containsKey(prefix(layer) + "output.dense.bias"); layer++) {
      load(layer);
    }
    layers = layer;
    // queries of zero: the mean over the tokens at first
    arrays.put("head.query.weight", manager.zeros(new Shape(outputs, width)));
    float[] values = new float[outputs * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() * INITIAL_SPREAD;
    }
    arrays.put("head.value.weight", manager.create(values, new Shape(outputs, width)));
    arrays.put("head.value.bias", manager.full(new Shape(outputs), INITIAL_BIAS, DataType.FLOAT32));
  }

  int layers() {
    return layers;
  }

  int width() {
    return width;
  }

  NDArray at(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weight is called " + name);
    }
    return array;
  }

  Collection<NDArray> all() {
    return arrays.values();
  }

  /**
   * The head and the upper layers; the embeddings and the {@code frozen} lowest layers stay as they
   * were learnt on far more text.
   */
  List<String> trained(int frozen) {
    return arrays.keySet().stream()
        .filter(name -> name.startsWith("head") || layerOf(name) >= frozen)
        .toList();
  }

  private static int layerOf(String name) {
    return name.startsWith("encoder.layer.") ? Integer.parseInt(name.split("\\.")[2]) : -1;
  }

  /** Takes over the outputs that another head has, which are the first of this one. */
  void adoptHead(byte[] file, int outputs) {
    FloatBuffer given = ByteBuffer.wrap(file).asFloatBuffer();
    for (String part : List.of("head.query.weight", "head.value.weight", "head.value.bias")) {
      NDArray array = at(part);
      float[] values = array.toFloatArray();
      given.get(values, 0, part.endsWith("bias") ? outputs : outputs * width);
      arrays.put(part, manager.create(values, array.getShape()));
      array.close();
    }
  }

  /** Sets the head's weights of some outputs to what they were in {@code file}. */
  void putBack(byte[] file, List<Integer> outputs) {
    FloatBuffer given = ByteBuffer.wrap(file).asFloatBuffer();
    int start = 0;
    for (String part : List.of("head.query.weight", "head.value.weight", "head.value.bias")) {
      NDArray array = at(part);
      float[] values = array.toFloatArray();
      int row = part.endsWith("bias") ? 1 : width;
      for (int output : outputs) {
        given.get(start + output * row, values, output * row, row);
      }
      start += values.length;
      arrays.put(part, manager.create(values, array.getShape()));
      array.close();
    }
  }

  /** The ONNX file with these weights in place of its own. */
  OnnxFile exported() {
    OnnxFile copy = OnnxFile.of(onnx.toBytes());
    onnxNames.forEach((name, onnxName) -> {
      OnnxFile.Tensor tensor = copy.tensor(onnxName);
      float[] values = at(name).toFloatArray();
      boolean turned = isTurned(onnxName);
      copy.at(tensor)
          .asFloatBuffer()
          .put(turned ? transposed(values, tensor.columns(), tensor.rows()) : values);
    });
    return copy;
  }

  /** The head's file: big-endian floats, queries, values, bias. */
  byte[] head() {
    ByteBuffer file = ByteBuffer.allocate(headSize());
    for (String part : List.of("query.weight", "value.weight", "value.bias")) {
      for (float value : at("head." + part).toFloatArray()) {
        file.putFloat(value);
      }
    }
    return file.array();
  }

  private int headSize() {
    return Math.toIntExact(
        Float.BYTES * (2 * at("head.query.weight").size() + at("head.value.bias").size()));
  }

  private void load(int layer) {
    String at = prefix(layer);
    for (String dense : DENSE) {
      String node = "/" + ("encoder/layer." + layer + "/") + dense.replace('.', '/') + "/MatMul";
      load(at + dense + ".weight", onnx.factor(node));
      load(at + dense + ".bias");
    }
    loadNorm(at + "attention.output.LayerNorm");
    loadNorm(at + "output.LayerNorm");
  }

  private static String prefix(int layer) {
    return "encoder.layer." + layer + ".";
  }

  private void loadNorm(String name) {
    load(name + ".weight");
    load(name + ".bias");
  }

  private void load(String name) {
    load(name, name);
  }

  private void load(String name, String onnxName) {
    OnnxFile.Tensor tensor = onnx.tensor(onnxName);
    float[] values = onnx.floats(onnxName);
    onnxNames.put(name, onnxName);
    if (isTurned(onnxName)) {
      Shape shape = new Shape(tensor.columns(), tensor.rows());
      float[] turned = transposed(values, tensor.rows(), tensor.columns());
      arrays.put(name, manager.create(turned, shape));
    } else {
      long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
      arrays.put(name, manager.create(values, new Shape(shape)));
    }
  }

  /** Matrices of products are stored by input, PyTorch keeps them by output. */
  private static boolean isTurned(String onnxName) {
    return onnxName.startsWith("onnx::");
  }

  private static float[] transposed(float[] values, int rows, int columns) {
    float[] turned = new float[values.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turned[column * rows + row] = values[row * columns + column];
      }
    }
    return turned;
  }
}
