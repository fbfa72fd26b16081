package org.attune.analysis.encoder;

/**
 * A word piece the encoder reads, with its place in the text.
 *
 * @param id place in the vocabulary
 * @param start offset of the text, UTF-16 code units
 */
record Piece(long id, int start, int end) {}
