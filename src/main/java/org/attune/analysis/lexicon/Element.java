package org.attune.analysis.lexicon;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/** One part of a phrase: it moves from places before it to the places after it. */
sealed interface Element {
  /** The places that can be reached from {@code place}, added to {@code reached}. */
  void advance(Words words, int place, BitSet reached);

  /** One word that must be there. */
  sealed interface OneWord extends Element {
    boolean fits(Token token);

    @Override
    default void advance(Words words, int place, BitSet reached) {
      if (place < words.size() && fits(words.at(place))) {
        reached.set(place + 1);
      }
    }
  }

  /** This very word. */
  record Exactly(String word) implements OneWord {
    @Override
    public boolean fits(Token token) {
      return token.word().equals(word);
    }
  }

  /** Any form of the word: written in capitals in the file. */
  record AnyForm(String lemma) implements OneWord {
    @Override
    public boolean fits(Token token) {
      return token.lemma().equals(lemma) || token.word().equals(lemma);
    }
  }

  /** Any word that begins so: {@code suicid*}. */
  record BeginsWith(String letters) implements OneWord {
    @Override
    public boolean fits(Token token) {
      return token.word().startsWith(letters);
    }
  }

  /** Any one word: {@code _}. */
  record AnyWord() implements OneWord {
    @Override
    public boolean fits(Token token) {
      return true;
    }
  }

  /** Up to so many words, {@code ..} or {@code ..6}, none of which turns the meaning round. */
  record Gap(int most) implements Element {
    private static final Set<String> TURNS = Set.of("not", "never");

    @Override
    public void advance(Words words, int place, BitSet reached) {
      reached.set(place);
      int end = Math.min(place + most, words.size());
      for (int at = place; at < end && !TURNS.contains(words.at(at).word()); at++) {
        reached.set(at + 1);
      }
    }
  }

  /** One of several sequences: {@code (one|or another)}, with {@code ?} after it none at all. */
  record Choice(List<List<Element>> sequences) implements Element {
    @Override
    public void advance(Words words, int place, BitSet reached) {
      for (List<Element> sequence : sequences) {
        reached.or(Phrase.walk(sequence, words, place));
      }
    }
  }

  /** The first word of the sentence: {@code ^}. */
  record Start() implements Element {
    @Override
    public void advance(Words words, int place, BitSet reached) {
      if (place == 0) {
        reached.set(place);
      }
    }
  }

  /** The last word of the sentence: {@code $}. */
  record End() implements Element {
    @Override
    public void advance(Words words, int place, BitSet reached) {
      if (place == words.size()) {
        reached.set(place);
      }
    }
  }
}
