package org.attune.suggestion;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attune.analysis.Turn;
import org.attune.suggestion.drafter.Selection;
import org.attune.suggestion.drafter.TemplateDrafter;
import org.attune.suggestion.file.InvalidFiles;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.guardrail.Markers;
import org.attune.suggestion.guardrail.PhraseRule;
import org.attune.suggestion.guardrail.PhraseRuleReader;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.plan.Plan;
import org.attune.suggestion.plan.Planner;
import org.attune.suggestion.template.Catalogue;
import org.attune.suggestion.template.CatalogueReader;

/**
 * Drafts from the templates on disk and checks every reply against the guardrails.
 *
 * <p>Immutable and safe to share; the same request always gives the same drafts.
 */
public final class CatalogueSuggester implements Suggester, ReplyChecker {
  private static final int FEWEST_DRAFTS = 2;

  private final Catalogue catalogue;
  private final Guardrails guardrails;
  private final TemplateDrafter drafter;

  private CatalogueSuggester(Catalogue catalogue, Guardrails guardrails) {
    this.catalogue = catalogue;
    this.guardrails = guardrails;
    this.drafter = new TemplateDrafter(catalogue);
  }

  /**
   * Reads and checks every file.
   *
   * @param templates the folder {@code prompts-templates}
   * @throws InvalidFiles with everything that is wrong, each with file and line
   */
  public static CatalogueSuggester open(Path templates) {
    Problems problems = new Problems();
    Path rules = templates.resolve("guardrails");
    List<PhraseRule> forbidden = PhraseRuleReader.read(rules.resolve("forbidden.yaml"), problems);
    Optional<Markers> markers = Markers.read(rules.resolve("quality.yaml"), problems);
    Optional<Catalogue> catalogue = new CatalogueReader(templates, forbidden, problems).read();
    problems.throwIfAny();
    if (markers.isEmpty() || catalogue.isEmpty()) {
      throw new InvalidFiles(problems.all());
    }
    Guardrails guardrails = Guardrails.of(forbidden, markers.get(), catalogue.get());
    return new CatalogueSuggester(catalogue.get(), guardrails);
  }

  /**
   * Everything that is wrong with the files, each with file and line; empty where they may serve.
   */
  public static List<String> problems(Path templates) {
    try {
      open(templates);
      return List.of();
    } catch (InvalidFiles invalid) {
      return invalid.problems().stream().map(Object::toString).toList();
    }
  }

  @Override
  public Suggestions suggest(SuggestionRequest request) {
    return preview(request).suggestions();
  }

  /** The suggestions, with everything that was considered for them. */
  public Preview preview(SuggestionRequest request) {
    PatientMessage message = read(request);
    return switch (Planner.plan(message.reading())) {
      case Plan.Withhold withhold -> Preview.of(new Suggestions.Withheld(withhold.reason()));
      case Plan.NoReply noReply -> Preview.of(new Suggestions.NotNeeded(noReply.because()));
      case Plan.Write write -> write(request, message, write.steps());
    };
  }

  private Preview write(SuggestionRequest request, PatientMessage message, List<Plan.Step> steps) {
    if (guardrails.mayNotBeRepeated(request.text())) {
      return Preview.of(new Suggestions.Withheld(Suggestions.Reason.GUARDRAIL));
    }
    String record = record(request);
    Selection selection =
        drafter.draft(
            message,
            steps,
            text -> guardrails.check(Reply.of(text, message, record), Author.DRAFTER));
    return new Preview(
        selection.drafts().size() < FEWEST_DRAFTS
            ? new Suggestions.Withheld(Suggestions.Reason.GUARDRAIL)
            : new Suggestions.Offered(selection.drafts()),
        steps.stream().map(Plan.Step::rule).toList(),
        selection.trials());
  }

  @Override
  public List<Check> check(SuggestionRequest request, String reply, Author author) {
    return guardrails.check(Reply.of(reply, read(request), record(request)), author);
  }

  private PatientMessage read(SuggestionRequest request) {
    return catalogue
        .lexicon()
        .read(
            request.text(),
            request.reading(),
            request.patientName(),
            catalogue.programmes().called(request.setting().programme()));
  }

  private static String record(SuggestionRequest request) {
    StringBuilder record = new StringBuilder(request.text());
    for (Turn turn : request.history()) {
      record.append('\n').append(turn.text());
    }
    return record.toString();
  }
}
