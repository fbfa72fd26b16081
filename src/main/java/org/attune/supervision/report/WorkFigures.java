package org.attune.supervision.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.approval.Priority;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.UsedDraft;
import org.attune.supervision.statistics.Share;
import org.attune.supervision.statistics.Spread;

/**
 * What a set of decisions was like; formulas in docs/supervision.md. Times in seconds.
 *
 * @param offered decisions for which there were drafts
 * @param used replies made of a draft, of those offered
 * @param unedited of those used, sent word for word
 * @param editCharacters characters changed, over used drafts
 * @param editShare of the longer text, over used drafts
 * @param readingSeconds first look to approval
 * @param floorSeconds what a fast reader needs, over those same approvals
 * @param tooFast approvals below the reading-time floor, of those with a first look
 * @param unopened approvals without a first look
 * @param declines decisions to send nothing, by reason code
 * @param riskAcknowledgedSeconds receipt to acknowledgement, over risk messages
 * @param overridden approvals for which a guardrail's block was set aside
 */
public record WorkFigures(
    long decided,
    long offered,
    Share used,
    Share unedited,
    Spread editCharacters,
    Spread editShare,
    Spread readingSeconds,
    Spread floorSeconds,
    Share tooFast,
    Share unopened,
    Spread decisionSeconds,
    Map<String, Long> declines,
    Spread riskAcknowledgedSeconds,
    Share overridden,
    Share escalated) {

  /** Over decisions on patients' messages, checks left out before. */
  static WorkFigures of(List<Decision> decisions, int wordsPerMinute) {
    List<Decision> approved = decisions.stream().filter(Decision::approved).toList();
    List<Decision> looked = approved.stream().filter(d -> d.readingTime().isPresent()).toList();
    List<Decision> offered = decisions.stream().filter(d -> d.offered() > 0).toList();
    List<UsedDraft> used = used(approved).toList();
    return new WorkFigures(
        decisions.size(),
        offered.size(),
        Share.of(offered, decision -> decision.used() != null),
        Share.of(used, draft -> draft.editDistance() == 0),
        Spread.of(used.stream().map(draft -> (double) draft.editDistance()).toList()),
        Spread.of(used.stream().map(UsedDraft::editShare).toList()),
        seconds(looked, decision -> decision.readingTime().orElseThrow()),
        Spread.of(looked.stream().map(d -> d.readingFloor(wordsPerMinute)).toList()),
        Share.of(looked, decision -> decision.tooFast(wordsPerMinute)),
        Share.of(approved, decision -> decision.readingTime().isEmpty()),
        seconds(decisions, Decision::timeToDecision),
        declines(decisions),
        acknowledged(decisions),
        Share.of(approved, decision -> !decision.overridden().isEmpty()),
        Share.of(decisions, Decision::escalated));
  }

  private static Stream<UsedDraft> used(List<Decision> approved) {
    return approved.stream().map(Decision::used).filter(Objects::nonNull);
  }

  private static Spread seconds(List<Decision> decisions, Function<Decision, Duration> time) {
    return Spread.of(decisions.stream().map(time).map(WorkFigures::seconds).toList());
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static Map<String, Long> declines(List<Decision> decisions) {
    return decisions.stream()
        .map(Decision::reason)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private static Spread acknowledged(List<Decision> decisions) {
    return Spread.of(
        decisions.stream()
            .filter(decision -> decision.priority() == Priority.RISK)
            .flatMap(decision -> decision.timeToAcknowledge().stream())
            .map(WorkFigures::seconds)
            .toList());
  }
}
