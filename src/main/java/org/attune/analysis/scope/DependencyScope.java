package org.attune.analysis.scope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.kernel.TextSpan;

/** Scope by named rules over the dependencies of a sentence; pure and safe to share. */
public final class DependencyScope implements Scope {
  private final List<ScopeRule> rules;
  private final ScopeWords words;
  private final AnsweredNo answers;

  private DependencyScope(ScopeWords words) {
    this.words = words;
    rules = rules(words);
    answers = new AnsweredNo(words);
  }

  static List<ScopeRule> rules(ScopeWords words) {
    return List.of(
        new Negation(words),
        new PastAndOver(words),
        new LongAgo(words),
        new PastTense(words),
        new Hypothesis(words),
        new SomebodyElse(words),
        new AnothersFeeling(words),
        new Opinion(words),
        new SetDown(words),
        new Asked(words),
        new InGeneral(words),
        new Disclaimed(words),
        new ToldByOthers(words),
        new Titled(words),
        new AnsweredNo(words));
  }

  /** Reads the word lists below {@code models}. */
  public static DependencyScope load(Path models) throws IOException {
    return new DependencyScope(ScopeWords.load(models));
  }

  @Override
  public Set<ScopeMark> of(Sentence sentence, TextSpan span, Set<ScopeMark> wanted) {
    Set<ScopeMark> marks = EnumSet.noneOf(ScopeMark.class);
    Place place = Place.of(sentence, span);
    if (place.inside().isEmpty()) {
      return marks;
    }
    List<ScopeRule> possible = new ArrayList<>(rules.size());
    for (ScopeRule rule : rules) {
      if (wanted.contains(rule.mark()) && rule.mayStand(place)) {
        possible.add(rule);
      }
    }
    if (!possible.isEmpty()) {
      Optional<Passage> passage = Passage.at(place);
      for (ScopeRule rule : possible) {
        if (passage.isPresent() && rule.stands(passage.get())) {
          marks.add(rule.mark());
        }
      }
    }
    return marks;
  }

  @Override
  public boolean isNo(Sentence sentence) {
    return answers.isNo(sentence);
  }

  @Override
  public boolean settles(Sentence sentence) {
    return Place.says(sentence.tokens(), words.overNext());
  }

  @Override
  public boolean agrees(Sentence sentence) {
    return Place.says(sentence.tokens(), words.opinionAgreed())
        || Place.endsClause(sentence.tokens(), words.opinionShared());
  }

  @Override
  public boolean turns(Sentence sentence) {
    List<Token> said = sentence.words();
    return !said.isEmpty()
        && said.stream().noneMatch(token -> words.negators().contains(token.word()))
        && !Place.says(said, words.goingOn())
        && (words.pastContrasts().contains(said.getFirst().word())
            || words.pastContrasts().contains(said.getLast().word()));
  }
}
