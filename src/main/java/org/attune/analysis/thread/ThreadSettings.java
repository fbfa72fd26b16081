package org.attune.analysis.thread;

import java.util.List;
import java.util.Set;
import org.attune.analysis.RuptureCue;

/** The numbers of {@code models/thread.yaml}, which says where each comes from. */
record ThreadSettings(
    int mostTurns,
    int mostCharacters,
    int fewestMessages,
    double fewestMedian,
    double shareOfMedian,
    double minimalConfidence,
    double minimalUnansweredConfidence,
    int longWords,
    double shiftConfidence,
    double takenUpShare,
    List<String> answerOpeners,
    int topicWords,
    Set<RuptureCue.Marker> repeatable,
    double repeatRaise,
    int trendFewest,
    int trendMessages,
    double trendChange) {
  ThreadSettings {
    answerOpeners = List.copyOf(answerOpeners);
    repeatable = Set.copyOf(repeatable);
  }
}
