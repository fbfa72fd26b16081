/** A real process, killed at every step of a message's way, and what must be true afterwards. */
@org.jspecify.annotations.NullMarked
package org.attune.crash;
