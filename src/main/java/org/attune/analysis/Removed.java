package org.attune.analysis;

/**
 * A cue that was seen and left out, with the rule that removed it: "not sad" under NEGATED.
 *
 * @param label of the emotion taxonomy
 * @param rule the mark of scope that stands over the words
 */
public record Removed(String label, String rule, int start, int end, String quote) {}
