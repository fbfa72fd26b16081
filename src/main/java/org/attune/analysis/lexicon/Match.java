package org.attune.analysis.lexicon;

import org.attune.analysis.linguistics.Sentence;
import org.attune.kernel.TextSpan;

/** A passage of a sentence that an entry speaks of. */
public record Match(Entry entry, Sentence sentence, TextSpan span) {}
