package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attune.kernel.Quote;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.CatalogueFixture;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {
  private final QuoteFinder finder = new QuoteFinder(CatalogueFixture.lexicon().language());

  private List<String> quotes(String text) {
    return QuoteFinder.best(finder.passages(text), List.of(), 3).stream()
        .map(Quote::quote)
        .toList();
  }

  @Test
  void aQuoteIsTheTextAtItsOffsets() {
    String text = "It has been months. But I still feel like nobody listens, even at home.";

    assertThat(QuoteFinder.best(finder.passages(text), List.of(), 3))
        .isNotEmpty()
        .allSatisfy(q -> assertThat(text.substring(q.start(), q.end())).isEqualTo(q.quote()));
  }

  @Test
  void aMeaningfulClauseIsTakenWithoutItsLinkingWord() {
    assertThat(quotes("He left in May, but I still can't let go of him."))
        .containsExactly("I still can't let go of him");
  }

  @Test
  void aListOfThingsIsNotCutInTheMiddle() {
    assertThat(
            quotes(
                "I feel that I have let everyone down and I just want a better life for my partner"
                    + " and the kids than I ever had myself at home."))
        .noneMatch(quote -> quote.endsWith("my partner"));
    assertThat(
            quotes("He keeps telling me that all of the fights we have are only and all my fault."))
        .noneMatch(quote -> quote.endsWith("only"));
    assertThat(quotes("I worry about buying shoes, bags, scarves and all kinds of hats in secret."))
        .noneMatch(quote -> quote.endsWith("bags"));
  }

  @Test
  void aPassageDoesNotStopBeforeWhatItLeadsUpTo() {
    assertThat(
            quotes(
                "She is always angry at me, but when it comes to my sisters, she turns to honey."))
        .noneMatch(quote -> quote.endsWith("sisters"));
    assertThat(quotes("I felt afraid of him for months, and one day pretty recently, he came in."))
        .noneMatch(quote -> quote.endsWith("recently"));
    assertThat(quotes("I have slowly lost it all: my freedom, my sleep, and my garden."))
        .noneMatch(quote -> quote.startsWith("my"));
  }

  @Test
  void aPassageNeverReachesIntoTheNextSentence() {
    assertThat(quotes("It was hard for my brother and I. I feel like I had to be the parent."))
        .noneMatch(quote -> quote.contains(". "));
  }

  @Test
  void theFocusDecidesBetweenGoodClauses() {
    String text = "I feel alone at work. I worry about the rent every night.";
    int start = text.indexOf("I worry");
    var focus = new QuoteFinder.Focus(new TextSpan(start, text.length()), 3);

    assertThat(QuoteFinder.best(finder.passages(text), List.of(focus), 1).getFirst().quote())
        .isEqualTo("I worry about the rent every night");
  }

  @Test
  void whatFollowsAButSaysMoreThanWhatWasGranted() {
    assertThat(quotes("I liked the new school, but lately I dread every single morning."))
        .first()
        .asString()
        .endsWith("I dread every single morning");
    assertThat(quotes("I felt better on Monday. I can't sleep since the meeting with my boss."))
        .first()
        .asString()
        .startsWith("I can't sleep");
  }

  @Test
  void aMonthIsNobodysName() {
    assertThat(quotes("I do all of it and I feel exactly as lost as in September."))
        .anyMatch(quote -> quote.endsWith("as in September"));
    assertThat(quotes("I feel exactly as lost as Marlene.")).isEmpty();
  }

  @Test
  void twoPeopleAreOneSubject() {
    assertThat(quotes("She and I both struggle with the rent."))
        .noneMatch(quote -> quote.startsWith("I both"));
  }

  @Test
  void whatSomebodyElseSaidIsNotThePatientsOwnLine() {
    assertThat(
            quotes(
                "She wrote back: \"I was so lonely with you. I miss the old days so much.\" I feel"
                    + " lost since then."))
        .containsExactly("I feel lost since then");
  }

  @Test
  void fragmentsAndQuestionsAreNotQuoted() {
    assertThat(quotes("I don't. Why do I feel so alone? Because of the.")).isEmpty();
  }

  @Test
  void attacksOnOneselfAreNotRepeated() {
    assertThat(quotes("I feel worthless and ugly.")).isEmpty();
    assertThat(quotes("I know I am a terrible person.")).isEmpty();
  }

  @Test
  void insultsNamesNumbersAndHarmAreNotRepeated() {
    assertThat(quotes("He is such a narcissist to me.")).isEmpty();
    assertThat(quotes("I miss being with Jonathan every day.")).isEmpty();
    assertThat(quotes("I live at 14 Elm Street all alone.")).isEmpty();
    assertThat(quotes("I keep thinking about taking pills.")).isEmpty();
  }

  @Test
  void twoPeopleAreNotCutApart() {
    assertThat(quotes("My husband and I have been struggling since then."))
        .containsExactly("My husband and I have been struggling since then");
  }

  @Test
  void aConditionIsNotQuotedAsAFact() {
    assertThat(quotes("If I lose my freedom.")).isEmpty();
  }

  @Test
  void noQuoteIsLongerThanTwelveWords() {
    String text =
        "I keep getting into the same lonely arguments about money and time and the children and"
            + " the house and everything else that we own";

    assertThat(quotes(text))
        .isNotEmpty()
        .allSatisfy(q -> assertThat(Word.of(q)).hasSizeLessThan(13));
  }
}
