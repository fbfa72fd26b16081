package org.attune.analysis;

/**
 * Something that a message as a whole is about, such as {@code bereavement}.
 *
 * @param label names a bank of {@code models/cues/topics}
 * @param confidence calibrated probability, 0 to 1
 */
public record TopicCue(String label, double confidence) {}
