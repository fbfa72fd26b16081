/**
 * Whether a passage is meant, now, by the writer: negation, past, hypothesis, others, questions,
 * quotes.
 */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.scope;
