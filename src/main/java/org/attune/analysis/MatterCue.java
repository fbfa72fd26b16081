package org.attune.analysis;

/**
 * Something of the course or of the week that a message brings up, such as {@code more-time}, with
 * the sentence that says it most.
 *
 * @param label names a bank of {@code models/cues/matters}
 * @param confidence calibrated probability, 0 to 1
 */
public record MatterCue(String label, double confidence, int start, int end, String quote) {}
