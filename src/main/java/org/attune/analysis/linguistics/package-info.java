/** Sentences, lemmas and dependencies; the only code that imports edu.stanford. */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.linguistics;
