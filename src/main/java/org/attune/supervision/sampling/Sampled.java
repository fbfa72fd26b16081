package org.attune.supervision.sampling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.attune.analysis.Risk;
import org.attune.approval.Priority;
import org.attune.approval.ReviewId;
import org.attune.supervision.SupervisionProperties;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.UsedDraft;
import org.attune.supervision.statistics.Rounded;
import org.jspecify.annotations.Nullable;

/**
 * One decision drawn for a look, with the figures that it counts under.
 *
 * @param why the marks that raised its weight; none for a draw by chance alone
 * @param riskLevel null when the analysis failed
 * @param readingSeconds first look to decision; null without a look
 * @param floorSeconds what a fast reader needs for the message and the draft used
 * @param used the draft that was sent, as it was or edited; null for own words or nothing
 */
record Sampled(
    ReviewId reviewId,
    String therapistId,
    Instant decidedAt,
    Decision.Kind kind,
    double weight,
    List<Mark> why,
    Priority priority,
    Risk.@Nullable Level riskLevel,
    int messageWords,
    int sentWords,
    @Nullable Double readingSeconds,
    double floorSeconds,
    @Nullable UsedDraft used) {

  static Sampled of(Decision decision, SupervisionProperties settings) {
    List<Mark> why = Mark.of(decision, settings.readingWordsPerMinute());
    return new Sampled(
        decision.id(),
        decision.therapistId(),
        decision.decidedAt(),
        decision.kind(),
        1 + why.stream().mapToDouble(mark -> mark.weight(settings.sampling())).sum(),
        why,
        decision.priority(),
        decision.riskLevel(),
        decision.messageWords(),
        decision.sentWords(),
        decision.readingTime().map(Duration::toMillis).map(millis -> millis / 1000.0).orElse(null),
        Rounded.of(decision.readingFloor(settings.readingWordsPerMinute())),
        decision.used());
  }
}
