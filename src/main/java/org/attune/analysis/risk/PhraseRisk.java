package org.attune.analysis.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.analysis.Risk;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.scope.Scope;
import org.attune.analysis.scope.ScopeMark;

/** Danger in phrases that clinicians have written down, less what scope takes from it. */
record PhraseRisk(Lexicon dangers, Lexicon history, Scope scope) {
  List<Finding> in(List<Sentence> sentences) {
    List<Match> matches = dangers.in(sentences);
    if (matches.isEmpty()) {
      return List.of();
    }
    Set<Sentence> longAgo = new HashSet<>();
    for (Match match : history.in(sentences)) {
      longAgo.add(match.sentence());
    }
    List<Finding> findings = new ArrayList<>();
    for (Match match : matches) {
      findings.add(finding(match, longAgo.contains(match.sentence())));
    }
    return findings;
  }

  private Finding finding(Match match, boolean longAgo) {
    Set<ScopeMark> marks =
        scope.of(match.sentence(), match.span(), RiskPolicy.marks(match.entry(), longAgo));
    String worth = RiskPolicy.worth(match.entry(), marks, longAgo);
    boolean whole = worth.equals(match.entry().label());
    Set<Risk.Flag> also =
        whole
            ? match.entry().also().stream().map(Risk.Flag::valueOf).collect(Collectors.toSet())
            : Set.of();
    return new Finding(worth, also, match.span(), match.entry().rule());
  }
}
