/** {@code attune ledger verify}: what it reads, and what it says. */
@org.jspecify.annotations.NullMarked
package org.attune.cli.ledger;
