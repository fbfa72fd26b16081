package org.attune.analysis.lexicon;

import java.util.List;

/** One part of a phrase, as written. */
sealed interface Element {
  /** One word that must be there. */
  sealed interface OneWord extends Element {}

  /** This very word. */
  record Exactly(String word) implements OneWord {}

  /** Any form of the word: written in capitals in the file. */
  record AnyForm(String lemma) implements OneWord {}

  /** Any word that begins so: {@code suicid*}. */
  record BeginsWith(String letters) implements OneWord {}

  /** Any one word: {@code _}. */
  record AnyWord() implements OneWord {}

  /** Up to so many words, {@code ..} or {@code ..6}, none of which turns the meaning round. */
  record Gap(int most) implements Element {}

  /** One of several sequences: {@code (one|or another)}, with {@code ?} after it none at all. */
  record Choice(List<List<Element>> sequences) implements Element {
    boolean isOptional() {
      return sequences.stream().anyMatch(List::isEmpty);
    }
  }

  /** The first word of the sentence: {@code ^}. */
  record Start() implements Element {}

  /** The last word of the sentence: {@code $}. */
  record End() implements Element {}
}
