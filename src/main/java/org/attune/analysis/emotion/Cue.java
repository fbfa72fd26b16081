package org.attune.analysis.emotion;

import java.util.OptionalInt;
import org.attune.analysis.Emotion;
import org.attune.analysis.linguistics.Sentence;
import org.attune.kernel.TextSpan;

/**
 * A passage that suggests an emotion which the writer feels now.
 *
 * @param focus the words that carry it
 * @param intensity where the phrase itself tells it
 */
record Cue(
    Emotion.Label label,
    double confidence,
    Sentence sentence,
    TextSpan focus,
    OptionalInt intensity) {}
