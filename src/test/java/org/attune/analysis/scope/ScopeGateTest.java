package org.attune.analysis.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.CoreNlpLinguist;
import org.attune.analysis.linguistics.Linguist;
import org.attune.analysis.linguistics.Sentence;
import org.attune.kernel.TextSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asking the words first saves a parse and never changes a mark. */
class ScopeGateTest {
  private static final Path MODELS = Path.of("models");
  private static final Path SENTENCES = Path.of("src/test/resources/challenge/risk");
  private static final int STEP = 4;

  /** Marks that are rare in the sets. */
  private static final List<String> RARE =
      List.of(
          "We are reading The Virgin Suicides for the book club.",
          "Suicidal thoughts: none. But wanting to die, no.",
          "Can loneliness make you ill?",
          "My wife reckons I'm worn out, and our youngest gets nervous.",
          "My exposure script: I am on the plane and terrified.",
          "I've stopped being ashamed of it.",
          "Nobody hits me, and no plans to harm myself or anyone else.");

  private static Linguist linguist;
  private static Scope scope;
  private static List<ScopeRule> rules;

  @BeforeAll
  static void load() throws IOException {
    linguist = CoreNlpLinguist.load(MODELS);
    scope = DependencyScope.load(MODELS);
    rules = DependencyScope.rules(ScopeWords.load(MODELS));
  }

  @Test
  void theMarksAreThoseOfTheRulesAlone() throws IOException {
    Set<ScopeMark> met = EnumSet.noneOf(ScopeMark.class);
    int asked = 0;
    for (String set : List.of("first", "second", "third")) {
      for (String line : Files.readAllLines(SENTENCES.resolve(set + ".yaml"))) {
        asked += compare(line, STEP, met);
      }
    }
    for (String line : RARE) {
      asked += compare(line, 1, met);
    }
    assertThat(asked).isGreaterThan(1_000);
    // told by the frames of a whole message, not by a rule of scope
    assertThat(met).isEqualTo(EnumSet.complementOf(EnumSet.of(ScopeMark.INTRUSIVE)));
  }

  /** Asks for passages of three words and adds the marks over them to {@code met}. */
  private static int compare(String line, int step, Set<ScopeMark> met) {
    int asked = 0;
    for (Sentence sentence : linguist.parse(line)) {
      for (int at = 0; at < sentence.tokens().size(); at += step) {
        int last = Math.min(at + 2, sentence.tokens().size() - 1);
        TextSpan span =
            new TextSpan(sentence.tokens().get(at).start(), sentence.tokens().get(last).end());
        Set<ScopeMark> expected = byRulesAlone(sentence, span);
        met.addAll(expected);
        asked++;

        assertThat(scope.of(sentence, span)).as("%s %s", line, span).isEqualTo(expected);
        for (ScopeMark mark : ScopeMark.values()) {
          assertThat(scope.of(sentence, span, Set.of(mark)).contains(mark))
              .isEqualTo(expected.contains(mark));
        }
      }
    }
    return asked;
  }

  private static Set<ScopeMark> byRulesAlone(Sentence sentence, TextSpan span) {
    Set<ScopeMark> marks = EnumSet.noneOf(ScopeMark.class);
    Place place = Place.of(sentence, span);
    if (!place.inside().isEmpty()) {
      Passage.at(place)
          .ifPresent(passage ->
              rules.stream()
                  .filter(rule -> rule.stands(passage))
                  .forEach(rule -> marks.add(rule.mark())));
    }
    return marks;
  }
}
