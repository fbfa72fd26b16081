package org.attune.evaluation;

/** One more step is done: {@code done} of {@code total} of the named stage. */
public record Progress(String stage, long done, long total) {}
