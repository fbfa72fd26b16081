/**
 * Phrase files that a clinician can read and edit, and the search for their phrases in a message.
 * It knows words and places, not what a label means.
 */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.lexicon;
