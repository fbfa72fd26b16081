package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.kernel.TextSpan;

/** Cuts sentences into clauses short enough to quote. */
final class Clauses {
  private static final int LONGEST_WORDS = 14;
  private static final int SHORTEST_CUT_WORDS = 5;
  private static final int LIST_ITEM_WORDS = 2;

  /** Marks and linking words at which English clauses part. */
  private static final Pattern JOINT =
      Pattern.compile(
          "[;:,()\\[\\]\\u2014\\u2013]|\\s-+\\s|"
              + "\\s(?=(?:but|because|although|though|unless|until|whereas)\\s)|"
              + "\\s(?=(?:and|so|or|since|when|while|if|then)\\s"
              + "(?:(?:for once|this time|at least|then|now|finally|also)\\s)?(?:I|I['’]\\w+|he|she|we|they|it|my|this"
              + "|there|now|people)\\b)|\\s(?=and need\\s)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> CUT_BEFORE = Set.of("and", "who", "after", "before");

  /** "For two and a half years", "can't seem", "has tried and tried": nothing ends there. */
  private static final Set<String> NEVER_LAST =
      Set.of(
          "me",
          "him",
          "her",
          "them",
          "us",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "seem",
          "seems",
          "tried",
          "try",
          "want",
          "wants",
          "need",
          "go",
          "come",
          "like",
          "both",
          "more",
          "day",
          "again",
          "over",
          "through",
          "only",
          "either",
          "not",
          "someone",
          "somebody",
          "anyone",
          "person",
          "people",
          "man",
          "woman",
          "guy",
          "girl");

  /** "For my wife and the kids" goes on with a second thing. */
  private static final Set<String> BEGIN_A_THING =
      Set.of("my", "the", "a", "an", "our", "his", "her", "their", "your", "all");

  private static final Set<String> OBJECTS = Set.of("me", "him", "her", "them", "us", "both");

  private static final Set<String> SUBJECTS = Set.of("he", "she", "they");

  private Clauses() {}

  /** A candidate passage; {@code whole} where it was not cut short to fit. */
  record Clause(TextSpan span, TextSpan sentence, boolean whole) {}

  static List<Clause> of(String text) {
    List<Clause> clauses = new ArrayList<>();
    for (TextSpan sentence : Sentences.of(text)) {
      if (!sentence.in(text).endsWith("?")) {
        addClauses(text, sentence, clauses);
      }
    }
    return clauses;
  }

  private static void addClauses(String text, TextSpan sentence, List<Clause> clauses) {
    List<TextSpan> atoms = atoms(text, sentence);
    for (int first = 0; first < atoms.size(); first++) {
      for (int last = first; last < Math.min(atoms.size(), first + 3); last++) {
        TextSpan run = new TextSpan(atoms.get(first).start(), atoms.get(last).end());
        if (!endsInsideList(text, atoms, last)) {
          clauses.add(new Clause(run, sentence, true));
        }
        cutShort(text, run).ifPresent(s -> clauses.add(new Clause(s, sentence, false)));
      }
    }
  }

  private static List<TextSpan> atoms(String text, TextSpan sentence) {
    List<TextSpan> atoms = new ArrayList<>();
    Matcher joint = JOINT.matcher(text).region(sentence.start(), sentence.end());
    int start = sentence.start();
    while (joint.find()) {
      if (joint.group().isBlank() && isTwoPeople(text.substring(start, joint.start()))) {
        continue;
      }
      if (joint.start() > start) {
        atoms.add(new TextSpan(start, joint.start()));
      }
      start = joint.end();
    }
    if (start < sentence.end()) {
      atoms.add(new TextSpan(start, sentence.end()));
    }
    return atoms;
  }

  /** "He was a caring, friendly, charming man" ends neither after "caring" nor after "friendly". */
  private static boolean endsInsideList(String text, List<TextSpan> atoms, int last) {
    return last + 1 < atoms.size()
        && text.charAt(atoms.get(last).end()) == ','
        && (isListItem(text, atoms.get(last + 1)) || isListItem(text, atoms.get(last)));
  }

  private static boolean isListItem(String text, TextSpan atom) {
    return Word.of(atom.in(text)).size() <= LIST_ITEM_WORDS;
  }

  /** "telling me" or "struggling" want something after them. */
  private static boolean mayEnd(String word) {
    return !word.endsWith("ing") && !NEVER_LAST.contains(word);
  }

  /** "My husband and I" is one subject, not the end of a clause. */
  private static boolean isTwoPeople(String before) {
    List<Word> words = Word.of(before);
    int last = words.size() - 1;
    if (last >= 0 && OBJECTS.contains(words.get(last).form())) {
      return true; // "it happens to me and my sister"
    }
    if (last == 0 && SUBJECTS.contains(words.getFirst().form())) {
      return true; // "he and I both tried"
    }
    return last >= 0
        && last <= 3
        && words.subList(Math.max(0, last - 2), last + 1).stream()
            .anyMatch(word -> Set.of("my", "me", "him", "her", "the").contains(word.form()));
  }

  private static Optional<TextSpan> cutShort(String text, TextSpan atom) {
    List<Word> words = Word.of(atom.in(text));
    if (words.size() <= LONGEST_WORDS) {
      return Optional.empty();
    }
    for (int at = LONGEST_WORDS; at >= SHORTEST_CUT_WORDS; at--) {
      if (CUT_BEFORE.contains(words.get(at).form())
          && mayEnd(words.get(at - 1).form())
          && !addsAThing(words, at)) {
        int end = atom.start() + words.get(at - 1).end();
        return Optional.of(new TextSpan(atom.start(), end));
      }
    }
    return Optional.empty();
  }

  private static boolean addsAThing(List<Word> words, int at) {
    return words.get(at).form().equals("and")
        && at + 1 < words.size()
        && BEGIN_A_THING.contains(words.get(at + 1).form());
  }
}
