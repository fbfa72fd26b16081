/** Attune: reads patients' messages and drafts replies that a named human approves. */
@org.jspecify.annotations.NullMarked
package org.attune;
