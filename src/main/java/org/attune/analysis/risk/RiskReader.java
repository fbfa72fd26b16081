package org.attune.analysis.risk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Risk;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.scope.Scope;

/**
 * Finds every passage of a message that speaks of danger and lets {@link RiskPolicy} weigh them:
 * written rules and what was learnt, each able to raise, neither able to clear what the other
 * found.
 *
 * <p>A failure is thrown, never hidden: the caller treats it as a message that needs review.
 */
public final class RiskReader {
  /** The family of the output that says whether there is any danger. */
  public static final String ALARM = "alarm";

  private final PhraseRisk phrases;
  private final LearntRisk learnt;
  private final RiskScores scores;

  private RiskReader(PhraseRisk phrases, LearntRisk learnt, RiskScores scores) {
    this.phrases = phrases;
    this.learnt = learnt;
    this.scores = scores;
  }

  /** Reads the files of {@code models/risk}. */
  public static RiskReader load(Path models, Encoder encoder, Scope scope) throws IOException {
    Set<String> labels = new HashSet<>();
    for (Risk.Level level : Risk.Level.values()) {
      labels.add(level.name());
    }
    for (Risk.Flag flag : Risk.Flag.values()) {
      labels.add(flag.name());
    }
    return new RiskReader(
        new PhraseRisk(
            Lexicon.load(
                models, labels, "risk/suicide.yaml", "risk/flags.yaml", "risk/factors.yaml"),
            Lexicon.load(models, Frame.labels(), "risk/history.yaml", "risk/setting.yaml"),
            scope),
        new LearntRisk(encoder.heads("risk"), encoder.heads(ALARM)),
        RiskScores.read(models.resolve("risk-scores.yaml")));
  }

  /**
   * The danger that {@code text} speaks of; sentences and what the encoder heard are those of the
   * same text.
   */
  public Risk read(String text, List<Sentence> sentences, MessageScores heard) {
    List<Finding> findings = new ArrayList<>(phrases.in(sentences));
    findings.addAll(learnt.in(sentences, heard));
    return RiskPolicy.weigh(text, findings, scores);
  }
}
