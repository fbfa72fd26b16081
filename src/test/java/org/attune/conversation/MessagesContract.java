package org.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every store of messages does. */
abstract class MessagesContract {
  private static final TenantId CLINIC = new TenantId("clinic");
  private static final TenantId OTHER = new TenantId("other");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123Z");

  private Messages messages;
  private Intake intake;

  /** A store without messages. */
  abstract Messages empty();

  @BeforeEach
  void open() {
    messages = empty();
    intake = new Intake(messages, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void anAcceptedMessageComesBackByteForByte() {
    String text = "line one\r\n\tline two  😢 \u200B end\n";

    Receipt receipt = submit(CLINIC, "m-1", "c-1", "p-1", text);

    Message stored = find(((Receipt.Accepted) receipt).message().id());
    assertThat(stored).isEqualTo(((Receipt.Accepted) receipt).message());
    assertThat(stored.text()).isEqualTo(text);
  }

  @Test
  void aRepetitionIsRecognisedAndAContradictionRefused() {
    submit(CLINIC, "m-1", "c-1", "p-1", "hello");

    assertThat(submit(CLINIC, "m-1", "c-1", "p-1", "hello"))
        .isInstanceOf(Receipt.AlreadyAccepted.class);
    assertThat(submit(CLINIC, "m-1", "c-1", "p-2", "hello"))
        .isInstanceOf(Receipt.Contradiction.class);
    assertThat(submit(OTHER, "m-1", "c-1", "p-1", "hello")).isInstanceOf(Receipt.Accepted.class);
  }

  @Test
  void ofManyAtOnceExactlyOneIsAccepted() {
    List<Receipt> receipts =
        Objects.requireNonNull(
            Flux.range(0, 16)
                .flatMap(n -> intake.submit(CLINIC, submission("m-1", "c-1", "p-1", "hello")))
                .collectList()
                .block());

    assertThat(receipts).filteredOn(r -> r instanceof Receipt.Accepted).hasSize(1);
    assertThat(receipts).filteredOn(r -> r instanceof Receipt.AlreadyAccepted).hasSize(15);
  }

  @Test
  void anotherTenantDoesNotSeeIt() {
    Receipt receipt = submit(CLINIC, "m-1", "c-1", "p-1", "hello");

    MessageId id = ((Receipt.Accepted) receipt).message().id();
    assertThat(messages.find(OTHER, id).block()).isNull();
  }

  @Test
  void aConversationNeverMixesTwoPatients() {
    submit(CLINIC, "m-1", "c-1", "p-1", "first");
    submit(CLINIC, "m-2", "c-1", "p-2", "somebody else's");
    submit(CLINIC, "m-3", "c-1", "p-1", "second");

    List<Message> conversation =
        Objects.requireNonNull(
            messages.conversation(CLINIC, "c-1", "p-1", 10).collectList().block());

    assertThat(conversation).extracting(Message::externalId).containsExactly("m-1", "m-3");
  }

  @Test
  void statesOnlyMoveForward() {
    MessageId id = ((Receipt.Accepted) submit(CLINIC, "m-1", "c-1", "p-1", "x")).message().id();
    Reply reply = new Reply("thanks", "ana", NOW);

    await(messages.markInReview(id));
    assertThat(find(id).state()).isEqualTo(MessageState.IN_REVIEW);
    await(messages.markReplied(id, reply));
    await(messages.markReplied(id, new Reply("another", "ben", NOW)));
    await(messages.markClosed(id));
    await(messages.markInReview(id));

    assertThat(find(id).state()).isEqualTo(MessageState.REPLIED);
    assertThat(find(id).reply()).isEqualTo(reply);
    assertThat(messages.received(10).collectList().block()).isEmpty();
  }

  @Test
  void anErasedMessageSaysNothingOfItsPatientAndItsIdStaysTaken() {
    MessageId id = ((Receipt.Accepted) submit(CLINIC, "m-1", "c-1", "p-1", "hello")).message().id();
    submit(CLINIC, "m-2", "c-1", "p-2", "somebody else's");
    assertThat(messages.ofPatient(CLINIC, "p-1", NOW).collectList().block()).containsExactly(id);

    await(messages.erase(id));
    await(messages.erase(id));

    Message erased = find(id);
    assertThat(erased.text()).isEmpty();
    assertThat(erased.patientId()).isNotEqualTo("p-1");
    assertThat(erased.state()).isEqualTo(MessageState.CLOSED_WITHOUT_REPLY);
    assertThat(messages.ofPatient(CLINIC, "p-1", NOW).collectList().block()).isEmpty();
    assertThat(submit(CLINIC, "m-1", "c-1", "p-1", "hello"))
        .isNotInstanceOf(Receipt.Accepted.class);
  }

  private Receipt submit(
      TenantId tenant, String external, String conversation, String patient, String text) {
    Submission submission = submission(external, conversation, patient, text);
    return Objects.requireNonNull(intake.submit(tenant, submission).block());
  }

  private static Submission submission(
      String external, String conversation, String patient, String text) {
    return new Submission(
        external, conversation, patient, null, "ana", text, sentAt(external), null);
  }

  /** Later numbers were sent later. */
  private static String sentAt(String external) {
    return "2026-03-01T08:0" + external.charAt(external.length() - 1) + ":00Z";
  }

  private Message find(MessageId id) {
    return Objects.requireNonNull(messages.find(CLINIC, id).block());
  }

  private static void await(Mono<Void> work) {
    work.block();
  }
}
