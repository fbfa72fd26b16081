package org.attune.supervision.sampling;

import java.time.Instant;
import java.util.List;
import org.attune.approval.ReviewId;
import org.attune.supervision.figures.Decision;

/**
 * One decision drawn for a look.
 *
 * @param why the marks that raised its weight; none for a draw by chance alone
 */
record Sampled(
    ReviewId reviewId,
    String therapistId,
    Instant decidedAt,
    Decision.Kind kind,
    double weight,
    List<Mark> why) {}
