package org.attune.analysis.risk;

import java.util.Set;
import org.attune.analysis.Risk;
import org.attune.kernel.TextSpan;

/**
 * A passage that speaks of danger.
 *
 * @param worth the name of a level or flag, or {@link org.attune.analysis.lexicon.Entry#NOTHING}
 * @param also flags that it brings besides
 * @param rule names what saw it
 */
record Finding(String worth, Set<Risk.Flag> also, TextSpan span, String rule) {
  Finding {
    also = Set.copyOf(also);
  }
}
