/** Readers of labelled texts; a bad line is named by file and line, never quoted. */
@org.jspecify.annotations.NullMarked
package org.attune.evaluation.corpus;
