package org.attune.suggestion.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.attune.analysis.Reading;
import org.attune.kernel.Quote;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.Suggestions;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.QuoteFinder;

/** Turns a reading into a plan: first whether to write at all, then for which situations. */
public final class Planner {
  private static final String ENGLISH = "en";

  /** The topic of exercises and other work in a programme. */
  private static final String TASK = "task";

  /** Nobody writes a line of the course at this length without a word of it. */
  private static final int FIRST_LETTER_WORDS = 60;

  private static final Pattern ADDRESS =
      Pattern.compile("\\byou(?:r|rs|['’]\\w+)?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPEECH = Pattern.compile("“[^”]*”|\"[^\"]*\"");

  private Planner() {}

  public static Plan plan(Reading reading) {
    if (reading.risk().needsProtocol()) {
      return new Plan.Withhold(Suggestions.Reason.RISK);
    }
    if (!reading.language().equals(ENGLISH)) {
      return new Plan.Withhold(Suggestions.Reason.LANGUAGE);
    }
    if (!reading.needsReply()) {
      return new Plan.NoReply("the message asks for no reply");
    }
    return new Plan.Write(steps(reading, step -> true));
  }

  /** As {@link #plan(Reading)}; what is told without any trouble is not answered as a trouble. */
  public static Plan plan(PatientMessage message) {
    Plan plan = plan(message.reading());
    if (!(plan instanceof Plan.Write)) {
      return plan;
    }
    List<Plan.Step> steps = steps(message.reading(), step -> !isMisread(step, message));
    return new Plan.Write(
        message.isPlainNews()
            ? steps.stream().filter(step -> !isLifeUnseen(step)).toList()
            : steps);
  }

  /**
   * What somebody else is quoted with, "Do you hate me?", is no strain with the therapist; nor has
   * anybody stepped back who asks one plain question; nor is it an exercise that is hard where a
   * trouble is named and no exercise. Who writes of a trouble in life and of no treatment has no
   * strain with one: "I do all that the books say" is about books.
   */
  private static boolean isMisread(Plan.Step step, PatientMessage message) {
    return switch (step.situation()) {
      case STRAIN_WITH_REPLIES, STRAIN_WITH_METHOD, DROPOUT ->
          isLifeAlone(message) || isWithin(step, speech(message));
      case PROGRESS -> isWithin(step, speech(message));
      case WITHDRAWAL -> isWithin(step, plainQuestion(message));
      case DIFFICULTY, AVOIDANCE -> message.isSurelyAboutLife() && message.about(TASK) == 0;
      default -> false;
    };
  }

  private static List<TextSpan> speech(PatientMessage message) {
    return SPEECH.matcher(message.text()).results().map(Planner::span).toList();
  }

  private static boolean isLifeAlone(PatientMessage message) {
    return !message.topics().isEmpty()
        && message.about(TASK) == 0
        && !message.isWithinTreatment()
        && message.words().size() >= FIRST_LETTER_WORDS;
  }

  private static List<TextSpan> plainQuestion(PatientMessage message) {
    return message.questions().stream()
        .filter(question -> question.text().equals(message.text().strip()))
        .filter(question -> !ADDRESS.matcher(question.text()).find())
        .map(question -> span(question.quote()))
        .toList();
  }

  private static boolean isWithin(Plan.Step step, List<TextSpan> places) {
    return step.focus().stream()
        .map(QuoteFinder.Focus::span)
        .allMatch(f -> places.stream().anyMatch(p -> p.start() <= f.start() && f.end() <= p.end()));
  }

  private static TextSpan span(MatchResult match) {
    return new TextSpan(match.start(), match.end());
  }

  private static TextSpan span(Quote quote) {
    return new TextSpan(quote.start(), quote.end());
  }

  private static boolean isLifeUnseen(Plan.Step step) {
    return step.situation() == Situation.LIFE && step.focus().isEmpty();
  }

  private static List<Plan.Step> steps(Reading reading, Predicate<Plan.Step> holds) {
    List<Plan.Step> steps = new ArrayList<>();
    for (PlanRule rule : PlanRules.ALL) {
      if (rule.alone() || steps.isEmpty() || !aloneAlready(steps)) {
        rule.apply(reading).filter(holds).ifPresent(steps::add);
      }
    }
    return steps.stream().anyMatch(step -> step.situation() == Situation.MEDICATION)
        ? steps.subList(0, 1)
        : steps;
  }

  private static boolean aloneAlready(List<Plan.Step> steps) {
    return PlanRules.ALL.stream()
        .filter(PlanRule::alone)
        .anyMatch(rule -> rule.situation() == steps.getFirst().situation());
  }
}
