package org.attune.analysis.risk;

import java.util.Set;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.scope.ScopeMark;

/**
 * A passage that speaks of danger, with what stands over it.
 *
 * @param longAgo whether its sentence places it far in the past
 */
record Finding(Match match, Set<ScopeMark> marks, boolean longAgo) {}
