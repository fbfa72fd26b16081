package org.attune.analysis.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The tuned sentence encoder with its heads, ready to score short texts.
 *
 * <p>Safe to share between threads; each call runs on the thread that makes it. The same text gives
 * the same scores: texts are never batched, because the int8 graph scales its activations over
 * everything that it is given at once.
 */
public final class Encoder implements AutoCloseable {
  /** The heads were trained on texts of at most 64 pieces, the frame included. */
  static final int WINDOW_PIECES = 62;

  /** Neighbouring windows share this many pieces, so that no phrase is cut in every window. */
  static final int OVERLAP_PIECES = 16;

  private final Labels labels;
  private final WordPieces wordPieces;
  private final AttentionHead head;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private Encoder(
      Labels labels,
      WordPieces wordPieces,
      AttentionHead head,
      OrtEnvironment environment,
      OrtSession session) {
    this.labels = labels;
    this.wordPieces = wordPieces;
    this.head = head;
    this.environment = environment;
    this.session = session;
  }

  /** Loads the model in {@code folder}; throws {@link ModelFault} where a file is not the one. */
  public static Encoder open(Path folder) {
    VerifiedFiles files = VerifiedFiles.read(folder);
    Labels labels = Labels.of(files.bytes("labels"));
    AttentionHead head = AttentionHead.of(files.bytes("head"), labels.count());
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession session = session(environment, files.bytes("encoder"));
    return new Encoder(labels, WordPieces.of(files.bytes("tokenizer")), head, environment, session);
  }

  public Labels labels() {
    return labels;
  }

  /** Scores one text, in windows where it is long. */
  public Scores score(String text) {
    List<Piece> pieces = wordPieces.of(text);
    List<Scores.Window> windows = new ArrayList<>();
    int start = 0;
    do {
      int end = Math.min(start + WINDOW_PIECES, pieces.size());
      windows.add(window(pieces.subList(start, end)));
      start = end == pieces.size() ? end : end - OVERLAP_PIECES;
    } while (start < pieces.size());
    return new Scores(windows, labels.count());
  }

  @Override
  public void close() {
    wordPieces.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder's session did not close", e);
    }
  }

  private Scores.Window window(List<Piece> pieces) {
    long[] ids = wordPieces.framed(pieces);
    return new Scores.Window(List.copyOf(pieces), head.read(states(ids), ids.length));
  }

  private float[] states(long[] ids) {
    long[] shape = {1, ids.length};
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor input = tensor(ids, shape);
        OnnxTensor attention = tensor(mask, shape);
        OnnxTensor types = tensor(new long[ids.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
      float[] states = new float[ids.length * head.width()];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(states);
      return states;
    } catch (OrtException e) {
      // its message may quote shapes, never text
      throw new IllegalStateException("the encoder failed", e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /** One thread a run: the same sums in the same order, and throughput from parallel messages. */
  private static OrtSession session(OrtEnvironment environment, byte[] graph) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setDeterministicCompute(true);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      return environment.createSession(graph, options);
    } catch (OrtException e) {
      throw new ModelFault("the encoder's graph cannot be loaded", e);
    }
  }
}
