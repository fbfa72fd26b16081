/**
 * Whether a passage is meant, now, by the writer: negation, past, hypothesis, others, questions,
 * quotes. Its rules prefer silence: when unsure a passage stands as it is written.
 */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.scope;
