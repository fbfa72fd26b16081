package org.attune.suggestion.template;

import java.util.List;
import org.attune.analysis.Emotion;

/**
 * How a reply may name a feeling.
 *
 * @param words what patients call it themselves
 * @param felt adjectives after "you may be feeling"
 * @param nouns nouns after "there may be"
 */
public record Feeling(
    Emotion.Label label, List<String> words, List<String> felt, List<String> nouns) {}
