package org.attune.supervision.report;

import java.util.Arrays;
import java.util.List;
import org.attune.suggestion.SupportBehaviour;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.UsedDraft;
import org.attune.supervision.statistics.Share;
import org.attune.supervision.statistics.Spread;

/**
 * How drafts of one behaviour fare.
 *
 * @param used of the decisions for which a draft of this behaviour was offered, those that sent one
 * @param unedited of those used, sent word for word
 * @param editShare over used drafts of this behaviour
 * @param tooFast of approvals made of such a draft, with a first look
 */
public record BehaviourFigures(
    SupportBehaviour behaviour, Share used, Share unedited, Spread editShare, Share tooFast) {

  /** One line a behaviour that was offered at all, in the order of the taxonomy. */
  static List<BehaviourFigures> of(List<Decision> decisions, int wordsPerMinute) {
    return Arrays.stream(SupportBehaviour.values())
        .map(behaviour -> of(behaviour, decisions, wordsPerMinute))
        .filter(figures -> figures.used().of() > 0)
        .toList();
  }

  private static BehaviourFigures of(
      SupportBehaviour behaviour, List<Decision> decisions, int wordsPerMinute) {
    List<Decision> offered =
        decisions.stream().filter(d -> d.offeredBehaviours().contains(behaviour)).toList();
    List<Decision> sent = offered.stream().filter(d -> uses(d, behaviour)).toList();
    List<Decision> looked = sent.stream().filter(d -> d.readingTime().isPresent()).toList();
    return new BehaviourFigures(
        behaviour,
        new Share(sent.size(), offered.size()),
        Share.of(sent, Decision::sentUnedited),
        Spread.of(sent.stream().map(BehaviourFigures::editShare).toList()),
        Share.of(looked, decision -> decision.tooFast(wordsPerMinute)));
  }

  private static boolean uses(Decision decision, SupportBehaviour behaviour) {
    UsedDraft used = decision.used();
    return used != null && used.behaviours().contains(behaviour);
  }

  private static double editShare(Decision decision) {
    UsedDraft used = decision.used();
    return used == null ? 1 : used.editShare();
  }
}
