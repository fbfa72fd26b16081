package org.attune.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.encoder.Scores;
import org.attune.analysis.encoder.Tokenizer;
import org.attune.analysis.reading.ModelsVersion;
import org.attune.analysis.reading.ReadingAnalyzer;

/** Opens what reads messages from a models folder; the way in without Spring. */
public final class Analyzers {
  private Analyzers() {}

  /**
   * Loads everything a reading needs, in two to six seconds.
   *
   * @param models the folder {@code models} of the Attune home
   * @throws RuntimeException where a file is missing, damaged or malformed, naming the file
   */
  public static Analyzer open(Path models) {
    return ReadingAnalyzer.open(models);
  }

  /** Loads the encoder alone. */
  public static Scorer openScorer(Path models) {
    return new EncoderScorer(
        Encoder.open(models.resolve(ReadingAnalyzer.ENCODER)), ModelsVersion.of(models));
  }

  /** Opens what cuts text into the word pieces that the encoder reads. */
  public static Pieces openPieces(Path models) {
    return new EncoderPieces(Tokenizer.open(models.resolve(ReadingAnalyzer.ENCODER)));
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

  /** The encoder's probabilities of a text, as a reading's {@code goEmotions} has them. */
  public interface Scorer extends AutoCloseable {
    List<String> goEmotions();

    List<String> ekman();

    List<String> sentiment();

    /** The analysis version that a reading with these models carries. */
    String version();

    /** Probabilities of all labels: those of GoEmotions, then Ekman's, then sentiment. */
    double[] score(String text);

    @Override
    void close();
  }

  private record EncoderScorer(Encoder encoder, String version) implements Scorer {
    @Override
    public List<String> goEmotions() {
      return encoder.labels().goEmotions();
    }

    @Override
    public List<String> ekman() {
      return encoder.labels().group("ekman");
    }

    @Override
    public List<String> sentiment() {
      return encoder.labels().group("sentiment");
    }

    @Override
    public double[] score(String text) {
      Scores scores = encoder.score(text);
      return IntStream.range(0, scores.size()).mapToDouble(scores::probability).toArray();
    }

    @Override
    public void close() {
      encoder.close();
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
