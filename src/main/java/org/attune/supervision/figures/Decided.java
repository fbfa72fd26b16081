package org.attune.supervision.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attune.analysis.Reading;
import org.attune.approval.Facts;
import org.attune.approval.Progress;
import org.attune.approval.Review;
import org.attune.approval.SeededCheck;
import org.attune.suggestion.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A review that is decided, with what its ledger entry and its message add.
 *
 * @param details of the ledger entry that told of it
 */
record Decided(Review review, Map<String, String> details, int messageWords, double nearest) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,39}");
  private static final String OVERRIDDEN = "overridden.";

  /** Who decided: the one who approved, or the last to act. */
  static Optional<String> decider(Review review) {
    return switch (review) {
      case Review.Approved approved -> Optional.of(approved.reply().approvedBy());
      case Review.Declined d -> Optional.of(lastActor(review));
      case Review.Closed c -> Optional.of(lastActor(review));
      case Review.Pending p -> Optional.empty();
      case Review.Claimed c -> Optional.empty();
      case Review.AwaitingSecond w -> Optional.empty();
      case Review.Escalated e -> Optional.empty();
    };
  }

  private static String lastActor(Review review) {
    String label = last(review).actor();
    return label.substring(label.indexOf(':') + 1);
  }

  private static Progress.Happening last(Review review) {
    return review.progress().history().getLast();
  }

  /** The decision by {@code who}, who first read the review at {@code look}. */
  Decision by(String who, @Nullable Instant look) {
    Facts facts = review.facts();
    Reading reading = facts.reading();
    Progress.Acknowledgement acknowledged = review.progress().riskAcknowledged();
    SeededCheck seeded = facts.seeded();
    List<Draft> drafts = facts.suggestions().drafts();
    return new Decision(
        facts.id(),
        facts.tenant(),
        review.version(),
        who,
        kind(),
        facts.receivedAt(),
        at(),
        look,
        facts.priority(),
        reading == null ? null : reading.risk().level(),
        acknowledged == null ? null : acknowledged.at(),
        messageWords,
        drafts.size(),
        drafts.stream().flatMap(draft -> draft.behaviours().stream()).distinct().toList(),
        used(drafts),
        sent().map(Words::in).orElse(0),
        overridden(),
        happened("escalated"),
        reason(),
        seeded == null ? null : new Decision.Check(seeded.caseId(), seeded.flaw()));
  }

  private Decision.Kind kind() {
    return switch (review) {
      case Review.Approved a -> Decision.Kind.APPROVED;
      case Review.Declined d -> Decision.Kind.DECLINED;
      default ->
          SeededCheck.verdict(review)
              .map(verdict -> Decision.Kind.valueOf(verdict.name()))
              .orElse(Decision.Kind.CLOSED);
    };
  }

  /** When the one who decided did: of two persons, the first, whose look at it is counted. */
  private Instant at() {
    String action =
        review instanceof Review.Approved approved && approved.reply().confirmedBy() != null
            ? "proposed"
            : last(review).action();
    return review.progress().history().reversed().stream()
        .filter(line -> line.action().equals(action))
        .findFirst()
        .orElse(last(review))
        .at();
  }

  private Optional<String> sent() {
    return review instanceof Review.Approved approved
        ? Optional.of(approved.reply().text())
        : Optional.empty();
  }

  private @Nullable UsedDraft used(List<Draft> drafts) {
    return review instanceof Review.Approved approved
        ? UsedDraft.of(drafts, approved.reply().basedOn(), approved.reply().text(), nearest)
            .orElse(null)
        : null;
  }

  private List<String> overridden() {
    return details.keySet().stream()
        .filter(key -> key.startsWith(OVERRIDDEN))
        .map(key -> key.substring(OVERRIDDEN.length()))
        .toList();
  }

  private boolean happened(String action) {
    return review.progress().history().stream().anyMatch(line -> line.action().equals(action));
  }

  /** A reason in free words may speak of the patient, so only a code is kept. */
  private @Nullable String reason() {
    return switch (review) {
      case Review.Declined declined -> declined.code().name();
      case Review.Closed closed when closed.facts().seeded() == null -> code(closed.reason());
      default -> null;
    };
  }

  private static String code(String reason) {
    String first = reason.split("[:\\s]", 2)[0];
    return CODE.matcher(first).matches() ? first : "FREE_TEXT";
  }
}
