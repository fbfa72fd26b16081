/** Writes drafts for a plan. */
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.drafter;
