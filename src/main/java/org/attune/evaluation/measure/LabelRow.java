package org.attune.evaluation.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How well one label is told.
 *
 * @param support how often the label is true
 * @param reported how often it was reported
 * @param threshold from which probability it counts, where that was tuned
 */
public record LabelRow(
    String label,
    Estimate precision,
    Estimate recall,
    Estimate f1,
    long support,
    long reported,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double threshold) {}
