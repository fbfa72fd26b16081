package org.attune.approval;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.access.Actor.Supervisor;
import org.attune.access.Actor.SystemActor;
import org.attune.access.Actor.Therapist;
import org.attune.access.policy.PolicyFixture;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.conversation.Message;
import org.attune.conversation.MessageId;
import org.attune.conversation.MessageState;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Suggestions;
import org.attune.suggestion.SupportBehaviour;
import org.jspecify.annotations.Nullable;

/** Reviews and their people, as the tests speak of them. */
final class ReviewFixture {
  static final TenantId CLINIC = new TenantId("clinic");
  static final Therapist ANA = new Therapist(CLINIC, "ana");
  static final Therapist BEN = new Therapist(CLINIC, "ben");
  static final Supervisor SAM = new Supervisor(CLINIC, "sam");
  static final SystemActor ATTUNE = new SystemActor(CLINIC);
  static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  static final TenantPolicy POLICY = PolicyFixture.SHIPPED;
  static final Draft DRAFT =
      new Draft(
          "d-1",
          "Thank you for writing.",
          List.of(SupportBehaviour.VALIDATE),
          List.of(),
          Draft.Source.TEMPLATE,
          "t-1",
          "why",
          List.of());

  private ReviewFixture() {}

  static Message message(String externalId) {
    return new Message(
        MessageId.of(CLINIC, externalId),
        CLINIC,
        externalId,
        "conversation-1",
        "patient-1",
        "Sam",
        "ana",
        "The breathing exercise went better than I feared.",
        MONDAY,
        null,
        MONDAY,
        MessageState.RECEIVED,
        Sha256.of("body"),
        null,
        null);
  }

  static Review.Pending opened(
      String externalId, @Nullable Reading reading, Suggestions suggestions) {
    return Opening.of(message(externalId), reading, suggestions, null, MONDAY, POLICY).review();
  }

  static Review.Pending pending() {
    return opened("m-1", Reading.unread(), offered());
  }

  static Review.Pending atRisk() {
    return Opening.of(
            message("m-2"),
            withRisk(new Risk(Risk.Level.R3, Set.of(), 0.9, List.of())),
            new Suggestions.Withheld(Suggestions.Reason.RISK),
            null,
            MONDAY,
            POLICY)
        .review();
  }

  static Suggestions offered() {
    return new Suggestions.Offered(List.of(DRAFT));
  }

  static Reading withRisk(Risk risk) {
    Reading plain = Reading.unread();
    return new Reading(
        "en",
        "test",
        plain.emotions(),
        risk,
        plain.content(),
        plain.rupture(),
        plain.alliance(),
        plain.talk(),
        true,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        List.of());
  }

  static Step.Approve approval(String text) {
    return new Step.Approve(text, "d-1", List.of(), List.of(), null);
  }
}
