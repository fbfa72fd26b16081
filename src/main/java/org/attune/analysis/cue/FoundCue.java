package org.attune.analysis.cue;

import org.attune.kernel.TextSpan;

/** A label with its passage, before it becomes a cue of its kind. */
record FoundCue(String label, double confidence, int intensity, TextSpan span) {}
