/** Writes drafts for a plan: chooses templates, words of the patient, and ways of saying it. */
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.drafter;
