/**
 * The event stream of the inbox: what the ledger says about reviews, pushed to whom it concerns.
 *
 * <p>The ledger numbers every change of every review, once, whichever instance made it; so its
 * sequence numbers are the events' ids, and a client that comes back misses nothing.
 */
@org.jspecify.annotations.NullMarked
package org.attune.inbox.stream;
