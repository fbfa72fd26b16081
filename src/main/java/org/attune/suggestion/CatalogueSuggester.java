package org.attune.suggestion;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attune.analysis.Turn;
import org.attune.suggestion.drafter.Selection;
import org.attune.suggestion.drafter.TemplateDrafter;
import org.attune.suggestion.file.InvalidFiles;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.guardrail.Markers;
import org.attune.suggestion.guardrail.PhraseRule;
import org.attune.suggestion.guardrail.PhraseRuleReader;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.llm.LlmPrompts;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Stems;
import org.attune.suggestion.plan.Plan;
import org.attune.suggestion.plan.Planner;
import org.attune.suggestion.template.Catalogue;
import org.attune.suggestion.template.CatalogueReader;
import org.attune.suggestion.template.Frame;
import org.attune.suggestion.template.House;
import org.jspecify.annotations.Nullable;

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
  private final Map<String, TemplateDrafter> houseDrafters;

  private CatalogueSuggester(Catalogue catalogue, Guardrails guardrails) {
    this.catalogue = catalogue;
    this.guardrails = guardrails;
    this.drafter = new TemplateDrafter(catalogue);
    this.houseDrafters = new HashMap<>();
    catalogue
        .houses()
        .forEach(
            (name, house) -> houseDrafters.put(name, new TemplateDrafter(catalogue.of(house))));
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
    LlmPrompts.read(templates.resolve("llm/drafts.yaml"), problems);
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

  /** Names the contents of the files that were read. */
  public String version() {
    return catalogue.version();
  }

  /** What a tenant words differently. */
  public House house(@Nullable String name) {
    return name == null ? House.plain() : catalogue.houses().getOrDefault(name, House.plain());
  }

  @Override
  public Suggestions suggest(SuggestionRequest request) {
    return preview(request).suggestions();
  }

  /** The suggestions, with everything that was considered for them. */
  public Preview preview(SuggestionRequest request) {
    PatientMessage message = read(request);
    return switch (Planner.plan(message)) {
      case Plan.Withhold withhold -> Preview.of(new Suggestions.Withheld(withhold.reason()));
      case Plan.NoReply noReply -> Preview.of(new Suggestions.NotNeeded(noReply.because()));
      case Plan.Write write -> write(request, message, write.steps());
    };
  }

  private Preview write(SuggestionRequest request, PatientMessage message, List<Plan.Step> steps) {
    if (guardrails.mayNotBeRepeated(request.text())) {
      return Preview.of(new Suggestions.Withheld(Suggestions.Reason.GUARDRAIL));
    }
    Setting setting = request.setting();
    Selection selection =
        drafterFor(setting).draft(message, steps, setting.voice(), checks(request, message));
    return new Preview(
        selection.drafts().size() < FEWEST_DRAFTS
            ? new Suggestions.Withheld(Suggestions.Reason.GUARDRAIL)
            : new Suggestions.Offered(finish(request).all(selection.drafts())),
        steps.stream().map(Plan.Step::rule).toList(),
        selection.trials());
  }

  /** A draft of another hand with the greeting and closing of its setting. */
  Draft finished(SuggestionRequest request, Draft draft) {
    return finish(request).greetedAnew(draft, catalogue.lexicon().ways(Frame.GREETING).getFirst());
  }

  private Finish finish(SuggestionRequest request) {
    Setting setting = request.setting();
    return new Finish(
        setting.voice(), Closing.of(setting, house(setting.house())), request.patientName());
  }

  private TemplateDrafter drafterFor(Setting setting) {
    return setting.house() == null ? drafter : houseDrafters.getOrDefault(setting.house(), drafter);
  }

  private Function<String, List<Check>> checks(SuggestionRequest request, PatientMessage message) {
    String record = record(request);
    String known = Reply.plain(record);
    List<Stems> sent = request.setting().sent().stream().map(Stems::of).toList();
    return text ->
        guardrails.checkUntilBlocked(Reply.of(text, message, record, known, sent), Author.DRAFTER);
  }

  @Override
  public List<Check> check(SuggestionRequest request, String reply, Author author) {
    Setting setting = request.setting();
    String own = Closing.of(setting, house(setting.house())).removeFrom(reply);
    List<Stems> sent = setting.sent().stream().map(Stems::of).toList();
    return guardrails.check(Reply.of(own, read(request), record(request), sent), author);
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
