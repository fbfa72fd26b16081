package org.attune.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.encoder.Scores;
import org.attune.analysis.encoder.Tokenizer;
import org.attune.analysis.linguistics.Linguist;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.reading.ModelsVersion;
import org.attune.analysis.reading.ReadingAnalyzer;
import org.attune.kernel.TextSpan;

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
    return openScorer(models, models.resolve(ReadingAnalyzer.ENCODER));
  }

  /** Loads the encoder in another folder than that of {@code models}. */
  public static Scorer openScorer(Path models, Path encoder) {
    return new EncoderScorer(
        Encoder.open(encoder), ReadingAnalyzer.linguist(models), ModelsVersion.of(models));
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

  /** The encoder's probabilities of a text, as a reading's {@code goEmotions} has them. */
  public interface Scorer extends AutoCloseable {
    List<String> goEmotions();

    List<String> ekman();

    List<String> sentiment();

    /** The analysis version that a reading with these models carries. */
    String version();

    /** The names of all outputs, in the order of the probabilities. */
    List<String> outputs();

    /** Probabilities of all outputs for a text read as one sentence. */
    double[] score(String text);

    /** The highest probability of each output over the sentences of a text and its whole. */
    double[] highest(String text);

    @Override
    void close();
  }

  private record EncoderScorer(Encoder encoder, Linguist linguist, String version)
      implements Scorer {
    @Override
    public List<String> outputs() {
      return encoder.labels().names();
    }

    @Override
    public double[] highest(String text) {
      List<TextSpan> sentences = linguist.parse(text).stream().map(Sentence::span).toList();
      MessageScores scores = encoder.score(text, sentences);
      return IntStream.range(0, encoder.labels().count()).mapToDouble(scores::highest).toArray();
    }

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
