/** What each decision was like, counted once and kept beside the reviews. */
@org.jspecify.annotations.NullMarked
package org.attune.supervision.figures;
