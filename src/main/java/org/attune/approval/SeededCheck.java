package org.attune.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attune.access.Actor.Therapist;
import org.attune.conversation.Message;
import org.attune.conversation.MessageId;
import org.attune.conversation.MessageState;
import org.attune.kernel.Sha256;

/**
 * What makes a review a seeded check: nobody wrote the message, and every draft holds one flaw.
 *
 * <p>Of 20 physicians, 13 to 15 missed each error planted in a drafted reply (Biro 2025,
 * 10.1038/s41746-025-01586-2). A check shows whether reviewers here do better.
 *
 * @param caseId id of the written case
 * @param patient the name that the invented patient goes by
 * @param message the invented patient's words
 * @param flawed passages that carry the flaw; a text that still has one of them missed it
 * @param takenUpBy where not empty, these decide instead: a text with none of them missed the flaw
 * @param teaching what a good reviewer does, told after the decision
 */
public record SeededCheck(
    String caseId,
    Flaw flaw,
    String patient,
    String message,
    List<String> flawed,
    List<String> takenUpBy,
    String teaching) {

  public SeededCheck {
    flawed = List.copyOf(flawed);
    takenUpBy = List.copyOf(takenUpBy);
  }

  /** What is wrong with the drafts. */
  public enum Flaw {
    WRONG_PATIENT_DETAIL,
    MISSED_RISK,
    CONTROLLING_WORDING,
    INVENTED_APPOINTMENT
  }

  /** Whether the reviewer saw it. */
  public enum Verdict {
    CAUGHT,
    MISSED
  }

  /**
   * The invented message as it comes to {@code who}: its ids look like any other's, and are the
   * same for the same case and therapist, so that nobody meets a case twice.
   */
  Message addressedTo(Therapist who, Instant at) {
    String id = Sha256.ofParts("seeded check", who.tenant().value(), who.id(), caseId).hex();
    return new Message(
        MessageId.of(who.tenant(), id),
        who.tenant(),
        id.substring(0, 12),
        id.substring(12, 24),
        id.substring(24, 36),
        patient,
        who.id(),
        message,
        at,
        null,
        at,
        MessageState.IN_REVIEW,
        Sha256.of(id),
        null,
        null);
  }

  /** The verdict on a text that the reviewer would have sent. */
  public Verdict judge(String text) {
    String words = plain(text);
    boolean caught = takenUpBy.isEmpty() ? holdsNone(words, flawed) : !holdsNone(words, takenUpBy);
    return caught ? Verdict.CAUGHT : Verdict.MISSED;
  }

  /** The verdict on sending nothing: a danger has to be taken up then too. */
  Verdict judgeSilence(Step.Decline decline) {
    return decline.code() == Step.DeclineReason.SPOKE_WITH_PATIENT
        ? Verdict.CAUGHT
        : judgeSilence(decline.reason());
  }

  Verdict judgeSilence(String reason) {
    return takenUpBy.isEmpty() ? Verdict.CAUGHT : judge(reason);
  }

  private static boolean holdsNone(String words, List<String> passages) {
    return passages.stream().map(SeededCheck::plain).noneMatch(words::contains);
  }

  /** The verdict of a finished check; empty for every other review. */
  public static Optional<Verdict> verdict(Review review) {
    return review.facts().seeded() != null && review instanceof Review.Closed closed
        ? Optional.of(Verdict.valueOf(closed.reason()))
        : Optional.empty();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
  }
}
