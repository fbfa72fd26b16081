package org.attune.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.attune.suggestion.guardrail.Guardrail;
import org.attune.suggestion.guardrail.InventedFact;
import org.attune.suggestion.guardrail.Markers;
import org.attune.suggestion.guardrail.PhraseRule;
import org.attune.suggestion.guardrail.ProgrammeTerms;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.RiskLevel;
import org.attune.suggestion.guardrail.ThirdPartyData;
import org.attune.suggestion.guardrail.UnresolvedPlaceholder;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.quality.Affirmation;
import org.attune.suggestion.quality.Autonomy;
import org.attune.suggestion.quality.Coverage;
import org.attune.suggestion.quality.EmotionNaming;
import org.attune.suggestion.quality.Length;
import org.attune.suggestion.quality.NotGeneric;
import org.attune.suggestion.quality.QuestionCount;
import org.attune.suggestion.quality.Readability;
import org.attune.suggestion.quality.ReflectFirst;
import org.attune.suggestion.quality.Specificity;
import org.attune.suggestion.quality.StepCount;
import org.attune.suggestion.quality.Tone;
import org.attune.suggestion.template.Catalogue;
import org.attune.suggestion.template.Lexicon;

/** Every rule a reply is held against, in the order in which they are shown. */
final class Guardrails {
  private final List<Guardrail> rules;

  private Guardrails(List<Guardrail> rules) {
    this.rules = List.copyOf(rules);
  }

  static Guardrails of(List<PhraseRule> forbidden, Markers markers, Catalogue catalogue) {
    Lexicon lexicon = catalogue.lexicon();
    List<Guardrail> rules = new ArrayList<>();
    rules.add(new UnresolvedPlaceholder());
    rules.addAll(forbidden);
    rules.add(new RiskLevel());
    rules.add(new ThirdPartyData());
    rules.add(new InventedFact(markers.factWords()));
    rules.add(new ProgrammeTerms(catalogue.programmes().all()));
    rules.add(new Length());
    rules.add(new Readability(markers.jargon()));
    rules.add(new Specificity(lexicon.language()));
    rules.add(new NotGeneric());
    rules.add(new Coverage(lexicon.language(), markers.deferral()));
    rules.add(new EmotionNaming(lexicon.feelings().values(), markers.tentative()));
    rules.add(new QuestionCount());
    rules.add(new StepCount(markers.suggestion(), markers.optional()));
    rules.add(new Autonomy(markers.autonomy()));
    rules.add(new Affirmation(markers.traitPraise()));
    rules.add(new ReflectFirst(markers.validation(), markers.suggestion()));
    rules.add(new Tone(markers.bright()));
    return new Guardrails(rules);
  }

  /** Whether a message holds what not even its own words may bring into a reply. */
  boolean mayNotBeRepeated(String message) {
    return rules.stream()
        .filter(rule -> rule instanceof PhraseRule phrases && phrases.readsQuotations())
        .anyMatch(rule -> ((PhraseRule) rule).find(message).isPresent());
  }

  List<Check> check(Reply reply, ReplyChecker.Author author) {
    return rules.stream().map(rule -> check(rule, reply, author)).toList();
  }

  /**
   * Up to the first block: a draft that is blocked is never shown, so the rest need not be asked.
   */
  List<Check> checkUntilBlocked(Reply reply, ReplyChecker.Author author) {
    List<Check> checks = new ArrayList<>();
    for (Guardrail rule : rules) {
      Check check = check(rule, reply, author);
      checks.add(check);
      if (check.verdict() == Check.Kind.BLOCK) {
        break;
      }
    }
    return checks;
  }

  private static Check check(Guardrail rule, Reply reply, ReplyChecker.Author author) {
    Verdict verdict = rule.judge(reply);
    boolean mayPass = author == ReplyChecker.Author.THERAPIST && !rule.guardsSafety();
    Check.Kind kind =
        mayPass && verdict.kind() == Check.Kind.BLOCK ? Check.Kind.WARN : verdict.kind();
    return new Check(rule.rule(), kind, verdict.detail());
  }
}
