package org.attune.evaluation.training;

import java.nio.ByteBuffer;

/**
 * Writes tuned weights into the dynamic-int8 graph of the same architecture: symmetric, a scale for
 * each output channel.
 *
 * <p>Seven bits are used of eight: processors without VNNI add two products in 16 bits and would
 * saturate.
 */
final class Int8 {
  private static final int RANGE = 64;
  private static final float SMALLEST = 1e-9f;

  private Int8() {}

  /** The graph of {@code int8} with the weights of {@code tuned}. */
  static byte[] of(OnnxFile tuned, OnnxFile int8) {
    for (OnnxFile.Tensor tensor : tuned.tensors().values()) {
      OnnxFile.Tensor same = int8.tensors().get(tensor.name());
      if (int8.tensors().containsKey(tensor.name() + "_quantized")
          && tensor.name().startsWith("onnx::MatMul")) {
        quantise(tuned, int8, tensor);
      } else if (same != null && same.length() == tensor.length()) {
        int8.at(same).put(tuned.at(tensor));
      }
    }
    return int8.toBytes();
  }

  /** The graph of {@code base} with the weights of {@code int8}: a tuned encoder to go on from. */
  static OnnxFile back(OnnxFile int8, OnnxFile base) {
    OnnxFile copy = OnnxFile.of(base.toBytes());
    for (OnnxFile.Tensor tensor : copy.tensors().values()) {
      OnnxFile.Tensor same = int8.tensors().get(tensor.name());
      if (int8.tensors().containsKey(tensor.name() + "_quantized")
          && tensor.name().startsWith("onnx::MatMul")) {
        restore(int8, copy, tensor);
      } else if (same != null && same.length() == tensor.length()) {
        copy.at(tensor).put(int8.at(same));
      }
    }
    return copy;
  }

  private static void restore(OnnxFile int8, OnnxFile copy, OnnxFile.Tensor tensor) {
    ByteBuffer quantised = int8.at(int8.tensor(tensor.name() + "_quantized"));
    ByteBuffer scales = int8.at(int8.tensor(tensor.name() + "_scale"));
    ByteBuffer values = copy.at(tensor);
    int columns = tensor.columns();
    for (int at = 0; at < quantised.capacity(); at++) {
      float scale = scales.getFloat(Float.BYTES * (at % columns));
      values.putFloat(Float.BYTES * at, quantised.get(at) * scale);
    }
  }

  private static void quantise(OnnxFile tuned, OnnxFile int8, OnnxFile.Tensor tensor) {
    float[] values = tuned.floats(tensor.name());
    ByteBuffer quantised = int8.at(int8.tensor(tensor.name() + "_quantized"));
    ByteBuffer scales = int8.at(int8.tensor(tensor.name() + "_scale"));
    int columns = tensor.columns();
    for (int column = 0; column < columns; column++) {
      float largest = SMALLEST;
      for (int at = column; at < values.length; at += columns) {
        largest = Math.max(largest, Math.abs(values[at]));
      }
      float scale = largest / RANGE;
      scales.putFloat(Float.BYTES * column, scale);
      for (int at = column; at < values.length; at += columns) {
        quantised.put(at, (byte) Math.clamp(Math.round(values[at] / scale), -RANGE, RANGE));
      }
    }
  }
}
