package org.attune.analysis.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.kernel.TextSpan;

/** What phrases mean, told word by word: slow, and the measure for the search that is not. */
final class PhraseWalk {
  private static final Set<String> TURNS = Set.of("not", "never");
  private static final int MOST_FILLERS = 2;

  private final List<Token> words;
  private final Sentence sentence;
  private final Set<String> fillers;

  PhraseWalk(Sentence sentence, Set<String> fillers) {
    this.sentence = sentence;
    this.words = sentence.tokens().stream().filter(Token::isWord).toList();
    this.fillers = fillers;
  }

  List<Match> matches(List<Entry> entries) {
    List<Match> matches = new ArrayList<>();
    for (Entry entry : entries) {
      for (Phrase phrase : entry.patterns()) {
        for (TextSpan span : in(phrase, true)) {
          boolean excepted =
              entry.except().stream().anyMatch(e -> in(e, false).stream().anyMatch(span::overlaps));
          boolean accompanied =
              entry.near().isEmpty()
                  || entry.near().stream().anyMatch(near -> !in(near, false).isEmpty());
          if (!excepted && accompanied) {
            matches.add(new Match(entry, sentence, span));
          }
        }
      }
    }
    return matches;
  }

  private List<TextSpan> in(Phrase phrase, boolean named) {
    List<TextSpan> spans = new ArrayList<>();
    for (int place = 0; place < words.size(); place++) {
      if (!named || mayBegin(phrase, words.get(place))) {
        int end = walk(phrase.elements(), place).length() - 1;
        if (end > place) {
          spans.add(new TextSpan(words.get(place).start(), words.get(end - 1).end()));
        }
      }
    }
    return spans;
  }

  private static boolean mayBegin(Phrase phrase, Token token) {
    Set<Element.OneWord> first = new HashSet<>();
    return !openers(phrase.elements(), first) || first.stream().anyMatch(word -> fits(word, token));
  }

  private static boolean openers(List<Element> sequence, Set<Element.OneWord> first) {
    for (Element element : sequence) {
      switch (element) {
        case Element.OneWord word -> {
          first.add(word);
          return true;
        }
        case Element.Choice(List<List<Element>> choices) -> {
          boolean optional = choices.stream().anyMatch(List::isEmpty);
          for (List<Element> choice : choices) {
            if (!choice.isEmpty() && !openers(choice, first)) {
              return false;
            }
          }
          if (!optional) {
            return true;
          }
        }
        case Element.Gap _, Element.Start _, Element.End _ -> {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean fits(Element.OneWord word, Token token) {
    return switch (word) {
      case Element.Exactly(String exactly) -> token.word().equals(exactly);
      case Element.AnyForm(String lemma) ->
          token.lemma().equals(lemma) || token.word().equals(lemma);
      case Element.BeginsWith(String letters) -> token.word().startsWith(letters);
      case Element.AnyWord _ -> true;
    };
  }

  private BitSet walk(List<Element> sequence, int place) {
    BitSet places = new BitSet();
    places.set(place);
    boolean first = true;
    for (Element element : sequence) {
      if (!first) {
        skipFillers(places);
      }
      BitSet reached = new BitSet();
      places.stream().forEach(at -> advance(element, at, reached));
      places = reached;
      first = false;
    }
    return places;
  }

  private void skipFillers(BitSet places) {
    for (int skipped = 0; skipped < MOST_FILLERS; skipped++) {
      for (int at = places.length() - 1; at >= 0; at = places.previousSetBit(at - 1)) {
        if (at < words.size() && fillers.contains(words.get(at).word())) {
          places.set(at + 1);
        }
      }
    }
  }

  private void advance(Element element, int place, BitSet reached) {
    switch (element) {
      case Element.OneWord word -> {
        if (place < words.size() && fits(word, words.get(place))) {
          reached.set(place + 1);
        }
      }
      case Element.Gap(int most) -> {
        reached.set(place);
        int end = Math.min(place + most, words.size());
        for (int at = place; at < end && !TURNS.contains(words.get(at).word()); at++) {
          reached.set(at + 1);
        }
      }
      case Element.Choice(List<List<Element>> choices) ->
          choices.forEach(choice -> reached.or(walk(choice, place)));
      case Element.Start _ -> {
        if (place == 0) {
          reached.set(place);
        }
      }
      case Element.End _ -> {
        if (place == words.size()) {
          reached.set(place);
        }
      }
    }
  }
}
