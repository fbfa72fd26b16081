/**
 * Cues by words: what a message is about, strain and growth in the alliance, talk of change, and
 * whether a reply is due. Word lists stand in {@code models/phrases} and {@code models/cues}.
 */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.cue;
