package org.attune.analysis.thread;

/**
 * A message far shorter than this patient's messages usually are.
 *
 * @param words of this message
 * @param usualWords median of the earlier ones
 * @param confidence that it is a minimal response
 */
public record Brevity(int words, double usualWords, double confidence) {}
