package org.attune.analysis.encoder;

import java.nio.file.Path;

/** The encoder's word pieces as mere numbers, for training. */
public final class Tokenizer implements AutoCloseable {
  private final WordPieces pieces;

  private Tokenizer(WordPieces pieces) {
    this.pieces = pieces;
  }

  /** Loads the tokenizer of the model in {@code folder}. */
  public static Tokenizer open(Path folder) {
    return new Tokenizer(WordPieces.of(VerifiedFiles.read(folder).bytes("tokenizer")));
  }

  /** The pieces of {@code text} in order, without the marks at its ends. */
  public int[] of(String text) {
    return pieces.of(text).stream().mapToInt(piece -> Math.toIntExact(piece.id())).toArray();
  }

  /** The mark that opens a window. */
  public int first() {
    return Math.toIntExact(pieces.first());
  }

  /** The mark that closes a sentence. */
  public int last() {
    return Math.toIntExact(pieces.last());
  }

  @Override
  public void close() {
    pieces.close();
  }
}
