package org.attune.analysis.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.analysis.scope.ScopeFixture.marks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The passage in question stands in square brackets. */
class DependencyScopeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am not [suicidal].",
        "I don't [want to die].",
        "i dont feel [sad] today",
        "I never [felt ashamed] of it.",
        "I am no longer [hopeless].",
        "I would never [hurt myself].",
        "I have no thoughts of [suicide].",
        "She managed it without [panicking].",
        "I hardly [worry] now.",
        "I'm not thinking of [harming myself].",
        "im not tired or [numb], just busy",
        "It isn't that I'm [angry], I just want to know.",
        "I wouldn't say I'm [sad].",
        "I don't see things or [hear voices].",
      })
  void denied(String text) {
    assertThat(marks(text)).contains(ScopeMark.NEGATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I can't stop [thinking of suicide].",
        "I don't know if I [want to die].",
        "Not going to lie, I [want to die].",
        "I am not only [sad] but furious.",
        "I'm not joking, I feel [hopeless].",
        "He did not come and I am [sad].",
        "There is no reason why I feel so [sad].",
        "I do not sleep, I [want to die].",
        "It is not normal to [hear voices].",
        "It's not that I [want to die], it's that I think of doing it.",
      })
  void notDenied(String text) {
    assertThat(marks(text)).doesNotContain(ScopeMark.NEGATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I used to feel [hopeless].",
        "I was so [anxious] at my wedding.",
        "Years ago I [tried to kill myself].",
        "As a child I was [lonely].",
        "The [fear] has gone, completely.",
      })
  void over(String text) {
    assertThat(marks(text)).contains(ScopeMark.PAST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I was [anxious] again today.",
        "Yesterday I [wanted to die].",
        "I have been [sad] for weeks.",
        "I still felt [ashamed].",
        "I am [sad] because he left.",
      })
  void notOver(String text) {
    assertThat(marks(text)).doesNotContain(ScopeMark.PAST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Back in 2009 I [cried] every day.",
        "As a child I was always [lonely].",
        "I [hated] myself when I was 15.",
        "I was [proud] when I got my certificate, 1984, a Friday.",
        "Last year I was [lonely], now I've got the choir.",
        "I felt [guilty] about it, but that's behind me now.",
        "In the beginning I was [confused], that's cleared up.",
      })
  void ofATimeSetApart(String text) {
    assertThat(marks(text)).contains(ScopeMark.LONG_AGO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As a child I was [lonely] and it still hurts.",
        "Since 2009 I [cried] every day.",
        "I have felt [lonely] as a child does.",
        "I [cried] on Monday.",
        "When I was at the station I was [scared].",
        "At the time I was [anxious].",
        "I was [lonely], now it is even worse.",
        "I felt [guilty] on Monday and now I am tired.",
      })
  void ofNoTimeSetApart(String text) {
    assertThat(marks(text)).doesNotContain(ScopeMark.LONG_AGO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If I [fail], they will laugh.",
        "I would feel [ashamed] to ask.",
        "What if I [panic] there?",
        "I might be [disappointed] again.",
      })
  void supposed(String text) {
    assertThat(marks(text)).contains(ScopeMark.HYPOTHETICAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I am [ashamed] when they ask.", "I feel [hopeless] and tired."})
  void notSupposed(String text) {
    assertThat(marks(text)).doesNotContain(ScopeMark.HYPOTHETICAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My brother [killed himself].",
        "She is [suicidal].",
        "Some people [want to die].",
        "I am worried that my son is [depressed].",
        "Both of my parents [committed suicide].",
        "Her [overdose] shook us.",
        "Mum's so [lonely] since they closed the day centre.",
        "The lady next door was [thankful].",
      })
  void somebodyElses(String text) {
    assertThat(marks(text)).contains(ScopeMark.OTHER_PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He makes me [want to die].",
        "[want to die] tonight",
        "My sister and I are [sad].",
        "I told my mum I am [suicidal].",
        "My husband wants me to [kill myself].",
      })
  void theWritersOwn(String text) {
    assertThat(marks(text)).doesNotContain(ScopeMark.OTHER_PERSON);
  }

  @Test
  void askedAndTold() {
    assertThat(marks("Is it normal to be so [sad]?")).contains(ScopeMark.QUESTION);
    assertThat(marks("how do i stop [worrying]")).contains(ScopeMark.QUESTION);
    assertThat(marks("I am so [sad].")).doesNotContain(ScopeMark.QUESTION);
  }

  @Test
  void otherPeoplesWordsAndStories() {
    assertThat(marks("He shouted \"you are [pathetic]\" at me.")).contains(ScopeMark.QUOTED);
    assertThat(marks("Her text said 'i am so [sad]' again.")).contains(ScopeMark.QUOTED);
    assertThat(marks("My aunt's usual line: 'I'm [worried] about you.'"))
        .contains(ScopeMark.QUOTED);
    assertThat(marks("My parents' house said it all, I'm [sad] about the neighbours' dog."))
        .doesNotContain(ScopeMark.QUOTED);
    assertThat(marks("My line was 'I am [hopeless]' all along.")).doesNotContain(ScopeMark.QUOTED);
    assertThat(marks("We saw a film about [suicide].")).contains(ScopeMark.QUOTED);
    assertThat(marks("I keep thinking \"I [want to die]\".")).doesNotContain(ScopeMark.QUOTED);
    assertThat(marks("After the film I felt [sad].")).doesNotContain(ScopeMark.QUOTED);
    assertThat(marks("There was a piece in the paper about [suicide].")).contains(ScopeMark.QUOTED);
    assertThat(marks("I wrote an essay about my [suicide].")).doesNotContain(ScopeMark.QUOTED);
  }

  @Test
  void aTitleIsMarkedAndWordsWithACapitalAreNot() {
    assertThat(marks("We are reading The Virgin [Suicides] for the book club."))
        .contains(ScopeMark.TITLE);
    assertThat(marks("I began a book called 'I [Want to Die] but I want to eat' on the tram."))
        .contains(ScopeMark.TITLE);
    assertThat(marks("I think about [Suicide] all the time and tell nobody."))
        .doesNotContain(ScopeMark.TITLE);
    assertThat(marks("I read the paper and want to [Kill Myself] every day."))
        .doesNotContain(ScopeMark.TITLE);
    assertThat(marks("I wrote a note called '[I want to die]'.")).doesNotContain(ScopeMark.TITLE);
    assertThat(marks("I WANT TO [DIE] SO BADLY RIGHT NOW.")).doesNotContain(ScopeMark.TITLE);
  }

  @Test
  void aPlainNoBehindAnItemAnswersIt() {
    assertThat(marks("[Suicidal thoughts]: none, sleep: good.")).contains(ScopeMark.ANSWERED_NO);
    assertThat(marks("But [wanting to die], no.")).contains(ScopeMark.ANSWERED_NO);
    assertThat(marks("I [want to die], no one can change it."))
        .doesNotContain(ScopeMark.ANSWERED_NO);
    assertThat(marks("I [want to die], no, I must.")).doesNotContain(ScopeMark.ANSWERED_NO);
    assertThat(marks("[Suicidal thoughts]: no change.")).doesNotContain(ScopeMark.ANSWERED_NO);
  }

  @Test
  void aNegatedThingIsDeniedAsFarAsItsClause() {
    assertThat(marks("No plans to [harm myself] or anyone else.")).contains(ScopeMark.NEGATED);
    assertThat(marks("None of that [self harm] stuff.")).contains(ScopeMark.NEGATED);
    assertThat(marks("At no point did I [want to die].")).contains(ScopeMark.NEGATED);
    assertThat(marks("Nobody [hits me].")).contains(ScopeMark.NEGATED);
    assertThat(marks("No rest from thoughts of [suicide].")).doesNotContain(ScopeMark.NEGATED);
    assertThat(
            marks(
                "I told the doctor about the sleep and the weight but not about the [suicidal] thoughts."))
        .doesNotContain(ScopeMark.NEGATED);
    assertThat(marks("I never have a day without thoughts of [suicide]."))
        .doesNotContain(ScopeMark.NEGATED);
    assertThat(marks("I am trying not to [kill myself].")).doesNotContain(ScopeMark.NEGATED);
  }

  @Test
  void aPassageWithoutWordsHasNoMarks() {
    assertThat(marks("I am sad [...]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Can [loneliness] make you ill?",
        "Is being [numb] a symptom of depression?",
        "Why do people feel [guilty] after a funeral?",
        "How do you tell [guilt] from shame?",
      })
  void askedInGeneral(String text) {
    assertThat(marks(text)).contains(ScopeMark.IN_GENERAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Can [loneliness] make me ill?",
        "Why do I feel so [guilty]?",
        "Does it ever get [better]?",
        "What is the [point] of anything?",
      })
  void askedForOneself(String text) {
    assertThat(marks(text)).doesNotContain(ScopeMark.IN_GENERAL);
  }
}
