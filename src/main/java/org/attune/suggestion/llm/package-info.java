/** Drafts by a language model, off by default: nothing of this runs unless it is configured. */
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.llm;
