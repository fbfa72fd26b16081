package org.attune.analysis.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.analysis.scope.ScopeFixture.marks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks for feelings only. The passage in question stands in square brackets. */
class FeelingScopeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our youngest gets [nervous] before spelling tests.",
        "The horse was [scared] in the trailer.",
        "You must be [exhausted] with all these messages.",
        "My wife reckons I'm [worn out].",
        "My daughter keeps saying that I'm [depressed].",
        "According to my mother it's all [my fault].",
      })
  void notTheWritersOwn(String text) {
    assertThat(marks(text)).contains(ScopeMark.NOT_OWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My heart is [scared] of what comes.",
        "Part of me is [relieved].",
        "I think I'm [worn out].",
        "He told me he is leaving and I'm [heartbroken].",
        "My boss knows nothing and I'm [angry].",
      })
  void theWritersOwnFeeling(String text) {
    assertThat(marks(text)).doesNotContain(ScopeMark.NOT_OWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My exposure script: I am on the plane and [terrified].",
        "Last spring I wrote in here \"[nothing will ever change]\".",
        "The old thought was \"it is all [my fault]\", the new one is \"it takes two\".",
      })
  void setDownForAScriptOrLongSince(String text) {
    assertThat(marks(text)).contains(ScopeMark.SET_DOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Writing the script has left me [terrified].",
        "My thought today was \"it is all [my fault]\".",
      })
  void notSetDown(String text) {
    assertThat(marks(text)).doesNotContain(ScopeMark.SET_DOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I've stopped being [ashamed] of where I come from.",
        "I refuse to [feel guilty] about a day off.",
        "I don't think my situation is [hopeless].",
        "[Angry] is the wrong word.",
      })
  void disclaimed(String text) {
    assertThat(marks(text)).contains(ScopeMark.DISCLAIMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"I can't stop being [ashamed].", "I have not stopped being [ashamed] of it."})
  void notDisclaimed(String text) {
    assertThat(marks(text)).doesNotContain(ScopeMark.DISCLAIMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Loneliness] is a big problem among older people, they say.",
        "It's normal to feel [sad] after a loss, the module says.",
        "Is a [panic attack] dangerous for the heart?",
      })
  void saidInGeneral(String text) {
    assertThat(marks(text)).contains(ScopeMark.IN_GENERAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The [loneliness] is a weight on everything.", "So [lonely] here, nobody calls."})
  void notSaidInGeneral(String text) {
    assertThat(marks(text)).doesNotContain(ScopeMark.IN_GENERAL);
  }
}
