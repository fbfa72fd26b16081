package org.attune.evaluation.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights in an ONNX file and where they lie, so that others of the same shape can be written
 * in their place.
 *
 * <p>Reads the few fields of the protobuf message that hold initialisers and the inputs of matrix
 * products (onnx.proto: ModelProto.graph 7, GraphProto.node 1 and initializer 5).
 */
final class OnnxFile {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH = 2;

  private final ByteBuffer bytes;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  /** The name of the second input of each matrix product, by the name of its node. */
  private final Map<String, String> factors = new LinkedHashMap<>();

  private OnnxFile(byte[] file) {
    bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  static OnnxFile of(byte[] file) {
    OnnxFile onnx = new OnnxFile(file.clone());
    onnx.fields(
        file.length,
        (model, end) -> {
          if (model == 7) {
            onnx.fields(end, onnx::graph);
          }
        });
    return onnx;
  }

  Map<String, Tensor> tensors() {
    return Map.copyOf(tensors);
  }

  Tensor tensor(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("the ONNX file has no tensor " + name);
    }
    return tensor;
  }

  /** The tensor that the matrix product called {@code node} multiplies with. */
  String factor(String node) {
    String factor = factors.get(node);
    if (factor == null) {
      throw new IllegalArgumentException("the ONNX file has no matrix product " + node);
    }
    return factor;
  }

  float[] floats(String name) {
    Tensor tensor = tensor(name);
    float[] values = new float[tensor.length() / Float.BYTES];
    at(tensor).asFloatBuffer().get(values);
    return values;
  }

  /** The place of a tensor's values, writable. */
  ByteBuffer at(Tensor tensor) {
    return bytes.slice(tensor.offset(), tensor.length()).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte[] toBytes() {
    return bytes.array().clone();
  }

  private void graph(int field, int end) {
    if (field == 1) {
      Node node = new Node();
      fields(end, node);
      node.inputs.stream().skip(1).findFirst().ifPresent(factor -> factors.put(node.name, factor));
    } else if (field == 5) {
      TensorReader tensor = new TensorReader();
      fields(end, tensor);
      tensors.put(tensor.name, tensor.tensor());
    }
  }

  /** Calls {@code reader} at each length-delimited or numeric field up to {@code end}. */
  private void fields(int end, Field reader) {
    while (bytes.position() < end) {
      int key = (int) varint();
      int next =
          switch (key & 7) {
            case VARINT -> afterVarint();
            case FIXED_64 -> bytes.position() + Long.BYTES;
            case LENGTH -> Math.toIntExact(varint()) + bytes.position();
            default -> bytes.position() + Integer.BYTES;
          };
      reader.read(key >>> 3, next);
      bytes.position(next);
    }
  }

  private int afterVarint() {
    int start = bytes.position();
    varint();
    int end = bytes.position();
    bytes.position(start);
    return end;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private String text(int end) {
    byte[] text = new byte[end - bytes.position()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private interface Field {
    void read(int field, int end);
  }

  private final class Node implements Field {
    private final List<String> inputs = new ArrayList<>();
    private String name = "";

    @Override
    public void read(int field, int end) {
      if (field == 1) {
        inputs.add(text(end));
      } else if (field == 3) {
        name = text(end);
      }
    }
  }

  private final class TensorReader implements Field {
    private final List<Long> shape = new ArrayList<>();
    private String name = "";
    private int offset;
    private int length;

    @Override
    public void read(int field, int end) {
      switch (field) {
        case 1 -> {
          while (bytes.position() < end) {
            shape.add(varint());
          }
        }
        case 8 -> name = text(end);
        case 4, 5, 9 -> {
          offset = bytes.position();
          length = end - offset;
        }
        default -> {}
      }
    }

    private Tensor tensor() {
      return new Tensor(
          name, shape.stream().mapToLong(Long::longValue).boxed().toList(), offset, length);
    }
  }

  /**
   * A tensor's place in the file.
   *
   * @param offset of its first byte, which fills {@code length} bytes
   */
  record Tensor(String name, List<Long> shape, int offset, int length) {
    Tensor {
      shape = List.copyOf(shape);
    }

    int rows() {
      return Math.toIntExact(shape.getFirst());
    }

    int columns() {
      return Math.toIntExact(shape.getLast());
    }
  }
}
