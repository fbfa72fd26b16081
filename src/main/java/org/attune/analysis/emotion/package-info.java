/**
 * What the writer seems to feel now: the encoder's probabilities and clinicians' phrases, brought
 * together sentence by sentence. Start with {@link org.attune.analysis.emotion.EmotionReader}.
 */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.emotion;
