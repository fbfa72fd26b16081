package org.attune.supervision.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attune.audit.EditDistance;
import org.attune.suggestion.Draft;
import org.attune.suggestion.SupportBehaviour;
import org.jspecify.annotations.Nullable;

/**
 * The draft that a sent text was made of, and how much was changed.
 *
 * @param declared whether the client named it; otherwise it was the nearest, and near enough
 * @param editDistance characters changed
 * @param editShare of the longer of the two texts, 0 to 1
 */
public record UsedDraft(
    String id,
    boolean declared,
    List<SupportBehaviour> behaviours,
    int words,
    int editDistance,
    double editShare) {

  /**
   * The draft behind {@code sent}: the one named, else the nearest whose edit share is at most
   * {@code nearest}; empty for own words.
   */
  static Optional<UsedDraft> of(
      List<Draft> drafts, @Nullable String basedOn, String sent, double nearest) {
    Optional<UsedDraft> named =
        drafts.stream()
            .filter(draft -> draft.id().equals(basedOn))
            .findFirst()
            .map(draft -> of(draft, true, sent));
    return named.or(() ->
        drafts.stream()
            .map(draft -> of(draft, false, sent))
            .filter(used -> used.editShare() <= nearest)
            .min(Comparator.comparingDouble(UsedDraft::editShare)));
  }

  private static UsedDraft of(Draft draft, boolean declared, String sent) {
    int distance = EditDistance.between(draft.text(), sent);
    int longer = Math.max(1, Math.max(draft.text().length(), sent.length()));
    return new UsedDraft(
        draft.id(),
        declared,
        draft.behaviours(),
        Words.in(draft.text()),
        distance,
        (double) distance / longer);
  }

  boolean unedited() {
    return editDistance == 0;
  }
}
