package org.attune.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.attune.analysis.encoder.Tokenizer;
import org.attune.analysis.reading.Budget;
import org.attune.analysis.reading.ReadingAnalyzer;

/** Opens what reads messages from a models folder; the way in without Spring. */
public final class Analyzers {
  /** For batches, where nobody waits. */
  private static final Duration UNHURRIED = Duration.ofMinutes(10);

  private Analyzers() {}

  /**
   * Loads everything a reading needs, in two to six seconds.
   *
   * @param models the folder {@code models} of the Attune home
   * @throws RuntimeException where a file is missing, damaged or malformed, naming the file
   */
  public static Analyzer open(Path models) {
    return open(models, UNHURRIED);
  }

  /**
   * The same with a limit of time.
   *
   * @param budget after which a reading leaves parts out and names them; never its risk
   */
  public static Analyzer open(Path models, Duration budget) {
    return ReadingAnalyzer.open(models, Budget.of(budget));
  }

  /**
   * Loads everything a reading needs, to be measured.
   *
   * @param encoder folder of the encoder, in place of the one below {@code models}
   */
  public static Models openModels(Path models, Path encoder) {
    return new ReadingModels(ReadingAnalyzer.open(models, encoder, Budget.of(UNHURRIED)));
  }

  /** Folder of the encoder that the product reads with. */
  public static Path encoderOf(Path models) {
    return models.resolve(ReadingAnalyzer.ENCODER);
  }

  /** Opens what cuts text into the word pieces that the encoder in {@code folder} reads. */
  public static Pieces openPieces(Path folder) {
    return new EncoderPieces(Tokenizer.open(folder));
  }

  /** Numbers of word pieces, for training. */
  public interface Pieces extends AutoCloseable {
    /** The pieces of {@code text} in order, without the marks at its ends. */
    int[] of(String text);

    /** The mark that opens a window. */
    int first();

    /** The mark that closes a sentence. */
    int last();

    @Override
    void close();
  }

  /** What a measurement asks of the models: readings, and the probabilities behind them. */
  public interface Models extends AutoCloseable {
    /** The analysis version that a reading of these models carries. */
    String version();

    /** Names of the encoder's outputs: GoEmotions labels bare, others {@code group/NAME}. */
    List<String> outputs();

    /** Probabilities of all outputs for a text in one pass, as {@code goEmotions} has them. */
    double[] whole(String text);

    /**
     * For each output the probability that a reading goes by: the highest over the sentences, and
     * for any danger that and the whole text together.
     */
    double[] asRead(String text);

    /** The reading of a message, without scores. */
    Reading read(String text);

    @Override
    void close();
  }

  private record ReadingModels(ReadingAnalyzer analyzer) implements Models {
    @Override
    public String version() {
      return analyzer.version();
    }

    @Override
    public List<String> outputs() {
      return analyzer.outputs();
    }

    @Override
    public double[] whole(String text) {
      return analyzer.whole(text);
    }

    @Override
    public double[] asRead(String text) {
      return analyzer.asRead(text);
    }

    @Override
    public Reading read(String text) {
      return analyzer.read(AnalysisRequest.of(text));
    }

    @Override
    public void close() {
      analyzer.close();
    }
  }

  private record EncoderPieces(Tokenizer tokenizer) implements Pieces {
    @Override
    public int[] of(String text) {
      return tokenizer.of(text);
    }

    @Override
    public int first() {
      return tokenizer.first();
    }

    @Override
    public int last() {
      return tokenizer.last();
    }

    @Override
    public void close() {
      tokenizer.close();
    }
  }
}
