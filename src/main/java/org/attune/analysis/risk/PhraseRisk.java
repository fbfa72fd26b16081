package org.attune.analysis.risk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.analysis.Risk;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.analysis.scope.Scope;
import org.attune.analysis.scope.ScopeMark;
import org.attune.kernel.TextSpan;

/**
 * Danger in phrases that clinicians have written down, less what scope takes from it.
 *
 * @param setting phrases that tell of what time or whose care a sentence speaks, see {@link Frame}
 */
record PhraseRisk(Lexicon dangers, Lexicon setting, Scope scope) {
  private static final Set<String> WRITER = Set.of("i", "me", "my", "myself");
  private static final int NEAR = 6;

  List<Finding> in(List<Sentence> sentences) {
    List<Match> matches = dangers.in(sentences);
    if (matches.isEmpty()) {
      return List.of();
    }
    Frames frames = new Frames(setting, sentences);
    List<Finding> findings = new ArrayList<>();
    for (Match match : matches) {
      findings.add(finding(match, frames));
    }
    return findings;
  }

  private Finding finding(Match match, Frames frames) {
    boolean longAgo = frames.isLongAgo(match.sentence());
    boolean inCare =
        frames.isCase(match.sentence())
            || frames.isCareForOthers() && !speaksOfWriter(match.sentence(), match.span());
    String worth = RiskPolicy.worth(match.entry(), marks(match, frames, longAgo), longAgo, inCare);
    boolean whole = worth.equals(match.entry().label());
    Set<Risk.Flag> also =
        whole
            ? match.entry().also().stream().map(Risk.Flag::valueOf).collect(Collectors.toSet())
            : Set.of();
    return new Finding(worth, also, match.span(), match.entry().rule());
  }

  /** Those that its sentence sets, that the next one sets by answering no, and what is therapy. */
  private Set<ScopeMark> marks(Match match, Frames frames, boolean longAgo) {
    Set<ScopeMark> wanted = RiskPolicy.marks(match.entry(), longAgo);
    boolean denied = frames.next(match.sentence()).filter(scope::isNo).isPresent();
    if (denied) {
      wanted.add(ScopeMark.QUESTION);
    }
    Set<ScopeMark> marks = EnumSet.noneOf(ScopeMark.class);
    marks.addAll(scope.of(match.sentence(), match.span(), wanted));
    if (denied
        && (marks.contains(ScopeMark.QUESTION) || frames.says(match.sentence(), Frame.ASKED))) {
      marks.add(ScopeMark.ANSWERED_NO);
    }
    if (wanted.contains(ScopeMark.INTRUSIVE) && frames.isIntrusive(match.sentence())) {
      marks.add(ScopeMark.INTRUSIVE);
    }
    return marks;
  }

  /** Whether the writer is named in the passage or shortly before it: "I think about …". */
  private static boolean speaksOfWriter(Sentence sentence, TextSpan span) {
    List<Token> words = sentence.words();
    for (int at = 0; at < words.size() && words.get(at).start() < span.end(); at++) {
      Token reached = words.get(Math.min(at + NEAR, words.size() - 1));
      boolean inside = words.get(at).end() > span.start();
      boolean near = reached.start() >= span.start() && !words.get(at).word().equals("my");
      if (WRITER.contains(words.get(at).word()) && (inside || near)) {
        return true;
      }
    }
    return false;
  }
}
