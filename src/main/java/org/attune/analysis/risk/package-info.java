/** Rules and scores to a risk level; pure, and it never lowers a level. */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.risk;
