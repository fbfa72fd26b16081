package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.suggestion.CatalogueFixture;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private final People people = CatalogueFixture.lexicon().people();

  @Test
  void myBecomesYour() {
    assertThat(people.in(Word.of("My older brother and I fight")))
        .containsExactly(new People.Person("family", "your older brother", 1));
  }

  @Test
  void whoIsMentionedMostComesFirst() {
    assertThat(people.in(Word.of("My mom and my wife argue, and my wife cries")))
        .extracting(People.Person::called)
        .containsExactly("your wife", "your mom");
  }

  @Test
  void ourBecomesYourToo() {
    assertThat(people.in(Word.of("We are raising our grandson")))
        .extracting(People.Person::called)
        .containsExactly("your grandson");
  }

  @Test
  void somebodyElsesRelativeIsNotMine() {
    assertThat(people.in(Word.of("My husband's brother came"))).isEmpty();
  }
}
