package org.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.attune.LossyStore;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Connections break while messages come in: who sends again is answered from the first one. */
class LostAcknowledgementsIT {
  private static final int MESSAGES = Boolean.getBoolean("attune.long") ? 3_000 : 60;
  private static final int AT_ONCE = 16;
  private static final int PATIENCE = 100;

  /** With a pause: after a lost connection the driver refuses all others for a moment. */
  private static final Retry AGAIN = Retry.fixedDelay(PATIENCE, Duration.ofMillis(5));

  private static final TenantId CLINIC = new TenantId("clinic");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir private Path directory;

  @Test
  @Timeout(600)
  void aMessageSentAgainAfterABreakIsStoredOnceAndRepliedToOnce() throws Exception {
    try (LossyStore store = new LossyStore(directory, 13)) {
      List<Messages> clients =
          Stream.generate(store::throughTheProxy)
              .limit(AT_ONCE)
              .<Messages>map(MongoMessages::new)
              .toList();

      Flux.range(0, MESSAGES)
          .flatMap(n -> journey(clients.get(n % AT_ONCE), n), AT_ONCE)
          .blockLast();

      List<Document> stored =
          Objects.requireNonNull(
              Flux.from(store.direct().getCollection("messages").find()).collectList().block());
      assertThat(stored).hasSize(MESSAGES);
      assertThat(stored)
          .allSatisfy(message -> {
            String number = message.getString("externalId");
            assertThat(message.getString("text")).isEqualTo("text " + number);
            assertThat(message.getString("state")).isEqualTo(MessageState.REPLIED.name());
            assertThat(message.get("reply", Document.class).getString("text"))
                .isEqualTo("reply to " + number);
          });
      assertThat(store.proxy().lostAcknowledgements()).isPositive();
      System.out.printf(
          "lost acknowledgements: %d, messages stored and replied to: %d, none twice%n",
          store.proxy().lostAcknowledgements(), stored.size());
    }
  }

  /** As the platform and the sweepers do: whatever failed is tried again. */
  private static Mono<Void> journey(Messages messages, int number) {
    Message message = message(Integer.toString(number));
    return Mono.defer(() -> messages.add(message))
        .retryWhen(AGAIN)
        .then(Mono.defer(() -> messages.markInReview(message.id())).retryWhen(AGAIN))
        .then(Mono.defer(() -> reply(messages, message, "reply to " + number)).retryWhen(AGAIN))
        .then(Mono.defer(() -> reply(messages, message, "a second reply")).retryWhen(AGAIN));
  }

  private static Mono<Void> reply(Messages messages, Message message, String text) {
    return messages.markReplied(message.id(), new Reply(text, "ana", NOW));
  }

  private static Message message(String number) {
    return new Message(
        MessageId.of(CLINIC, number),
        CLINIC,
        number,
        "c-1",
        "p-1",
        null,
        "ana",
        "text " + number,
        NOW,
        null,
        NOW,
        MessageState.RECEIVED,
        Sha256.of(number),
        null,
        null);
  }
}
