package org.attune.analysis.risk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Risk;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.scope.DependencyScope;
import org.attune.analysis.scope.Scope;

/**
 * Finds every passage of a message that speaks of danger and lets {@link RiskPolicy} weigh them.
 *
 * <p>A failure is thrown, never hidden: the caller treats it as a message that needs review.
 */
public final class RiskReader {
  private static final Set<String> HISTORY = Set.of("LONG_AGO");

  private final Lexicon dangers;
  private final Lexicon history;
  private final Scope scope;

  private RiskReader(Lexicon dangers, Lexicon history, Scope scope) {
    this.dangers = dangers;
    this.history = history;
    this.scope = scope;
  }

  /** Reads the files of {@code models/risk} and the word lists of scope. */
  public static RiskReader load(Path models) throws IOException {
    Set<String> labels = new HashSet<>();
    for (Risk.Level level : Risk.Level.values()) {
      labels.add(level.name());
    }
    for (Risk.Flag flag : Risk.Flag.values()) {
      labels.add(flag.name());
    }
    return new RiskReader(
        Lexicon.load(models, labels, "risk/suicide.yaml", "risk/flags.yaml", "risk/factors.yaml"),
        Lexicon.load(models, HISTORY, "risk/history.yaml"),
        DependencyScope.load(models));
  }

  /** The danger that {@code text} speaks of; {@code sentences} are those of the same text. */
  public Risk read(String text, List<Sentence> sentences) {
    Set<Sentence> longAgo = new HashSet<>();
    for (Match match : history.in(sentences)) {
      longAgo.add(match.sentence());
    }
    List<Finding> findings = new ArrayList<>();
    for (Match match : dangers.in(sentences)) {
      findings.add(
          new Finding(
              match, scope.of(match.sentence(), match.span()), longAgo.contains(match.sentence())));
    }
    return RiskPolicy.weigh(text, findings);
  }
}
