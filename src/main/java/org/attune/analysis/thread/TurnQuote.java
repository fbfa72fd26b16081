package org.attune.analysis.thread;

import org.attune.kernel.Quote;

/**
 * A verbatim passage of an earlier turn.
 *
 * @param turn index in the request's history, from 0 for the oldest
 * @param quote offsets count within that turn's text
 */
public record TurnQuote(int turn, Quote quote) {}
