package org.attune.evaluation;

/** How far an evaluation has come: {@code done} of {@code total} steps of the named stage. */
public record Progress(String stage, long done, long total) {}
