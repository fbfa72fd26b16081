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
import org.attune.kernel.TextSpan;

/**
 * The tuned sentence encoder with its heads, ready to score short texts.
 *
 * <p>Safe to share between threads; each call runs on the thread that makes it. The same text gives
 * the same scores: messages are never batched, because the int8 graph scales its activations over
 * everything that it is given at once.
 */
public final class Encoder implements AutoCloseable {
  /** The heads were trained on rows of at most 128 pieces, with the marks of their ends. */
  private static final int WINDOW_PIECES = 127;

  private final Labels labels;
  private final Thresholds thresholds;
  private final WordPieces wordPieces;
  private final AttentionHead head;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private Encoder(
      Labels labels,
      Thresholds thresholds,
      WordPieces wordPieces,
      AttentionHead head,
      OrtEnvironment environment,
      OrtSession session) {
    this.labels = labels;
    this.thresholds = thresholds;
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
    return new Encoder(
        labels,
        Thresholds.of(files.bytes("thresholds")),
        WordPieces.of(files.bytes("tokenizer")),
        head,
        environment,
        session);
  }

  public Labels labels() {
    return labels;
  }

  /** The outputs of a family, such as {@code emotions}. */
  public HeadGroup heads(String family) {
    return new HeadGroup(family, labels, thresholds);
  }

  /** Scores a text as one sentence, in windows where it is long. */
  public Scores score(String text) {
    return score(text, List.of(new TextSpan(0, text.length()))).sentences().getFirst();
  }

  /**
   * Scores every sentence of a text, and the text as a whole, in as few passes as its length needs.
   *
   * <p>Neighbouring sentences share a pass: each label attends to one sentence's words only, but
   * those have seen the words around them.
   *
   * @param sentences ranges of {@code text} in order, which do not overlap
   */
  public MessageScores score(String text, List<TextSpan> sentences) {
    List<List<Scores.Window>> bySentence = new ArrayList<>();
    sentences.forEach(sentence -> bySentence.add(new ArrayList<>()));
    List<Scores.Window> whole = new ArrayList<>();
    List<List<Segment>> windows = Segment.windows(wordPieces.of(text), sentences, WINDOW_PIECES);
    for (List<Segment> window : windows) {
      AttentionHead.Products products = products(window);
      int start = 1;
      for (Segment segment : window) {
        int end = start + segment.pieces().size() + 1;
        bySentence
            .get(segment.sentence())
            .add(new Scores.Window(segment.pieces(), head.read(products, start, end)));
        start = end;
      }
      if (window.size() > 1) {
        whole.add(new Scores.Window(List.of(), head.read(products, 1, start)));
      }
    }
    List<Scores> scores = bySentence.stream().map(w -> new Scores(w, labels.count())).toList();
    return new MessageScores(scores, new Scores(whole, labels.count()));
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

  private AttentionHead.Products products(List<Segment> window) {
    long[] ids = wordPieces.framed(window.stream().map(Segment::pieces).toList());
    return head.products(states(ids), ids.length);
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
