package org.attune.analysis.linguistics;

/**
 * One word or mark of a sentence.
 *
 * @param index place in the sentence, from 0
 * @param lemma dictionary form in lower case
 * @param tag Penn Treebank part of speech
 * @param start offset in the whole message, UTF-16 code units
 * @param head index of the governing token, -1 for the root
 * @param relation Universal Dependencies relation to the head
 */
public record Token(
    int index,
    String text,
    String lemma,
    String tag,
    int start,
    int end,
    int head,
    String relation) {}
