package org.attune.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.attune.delivery.Delivery.Status;
import org.attune.delivery.UnrulyReceiver.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The relay against receivers that misbehave, and against a clock that jumps. */
class RelayIT {
  @TempDir Path directory;
  private RelayFixture attune;

  @BeforeEach
  void open() {
    attune = new RelayFixture(directory);
  }

  @AfterEach
  void close() {
    attune.close();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"OK", "GONE"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatAReceiverDoesNotTakeIsTriedAgainUnderTheSameId(Manner manner) throws IOException {
    try (UnrulyReceiver receiver = new UnrulyReceiver(manner)) {
      Delivery delivery = attune.reply(attune.webhook(receiver.url()), "c1");

      Delivery failed = attune.until(delivery, Status.FAILED);

      assertThat(failed.lastProblem()).isNotBlank().doesNotContain("http");
      assertThat(receiver.requests()).hasSize(1);
      attune.rounds(3);
      assertThat(receiver.requests()).hasSize(1); // not before its time
      attune.clock.pass(Duration.ofSeconds(6));
      attune.until(delivery, Status.SENT);
      assertThat(receiver.requests()).hasSize(2);
      assertThat(receiver.requests())
          .allMatch(r -> r.id().equals(delivery.id()) && r.body().equals(delivery.payload()));
      assertThat(receiver.requests()).extracting("path").containsOnly("/hook");
    }
  }

  @Test
  void aSecondAnswerIsNeverTakenForTheNextDeliverys() throws IOException {
    Manner[] twice =
        IntStream.range(0, 20).mapToObj(n -> Manner.ANSWER_TWICE).toArray(Manner[]::new);
    try (UnrulyReceiver receiver = new UnrulyReceiver(twice)) {
      Webhook webhook = attune.webhook(receiver.url());
      List<Delivery> all =
          IntStream.range(0, 20).mapToObj(n -> attune.reply(webhook, "c" + n)).toList();

      all.forEach(delivery -> attune.until(delivery, Status.FAILED));

      assertThat(receiver.requests()).hasSize(20);
    }
  }

  @Test
  void aReceiverThatIsGoneIsSentNothingMoreUntilItIsEnabledAgain() throws IOException {
    try (UnrulyReceiver receiver = new UnrulyReceiver(Manner.GONE)) {
      Webhook webhook = attune.webhook(receiver.url());
      Delivery first = attune.reply(webhook, "c1");
      assertThat(attune.until(first, Status.ABANDONED).lastProblem()).isEqualTo("HTTP 410");
      Delivery second = attune.reply(webhook, "c2");
      assertThat(attune.until(second, Status.ABANDONED).lastProblem())
          .isEqualTo("webhook disabled");
      assertThat(receiver.requests()).hasSize(1);

      attune.desk.enable(RelayFixture.PLATFORM, webhook.id()).block();
      attune.outbox.retry(RelayFixture.CLINIC, second.id(), attune.clock.instant()).block();

      attune.until(second, Status.SENT);
      assertThat(receiver.requests()).hasSize(2);
    }
  }

  @Test
  void afterTenAttemptsADeliveryIsDeadAndARetryStartsAnew() throws IOException {
    Manner[] errors = IntStream.range(0, 11).mapToObj(n -> Manner.ERROR).toArray(Manner[]::new);
    try (UnrulyReceiver receiver = new UnrulyReceiver(errors)) {
      Delivery delivery = attune.reply(attune.webhook(receiver.url()), "c1");
      Instant begun = attune.clock.instant();

      for (int attempt = 1; attempt < 10; attempt++) {
        Delivery failed = attune.attempted(delivery, attempt);
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        attune.clock.pass(Duration.between(attune.clock.instant(), failed.nextAttemptAt()));
      }
      Delivery dead = attune.until(delivery, Status.ABANDONED);

      assertThat(dead.attempts()).isEqualTo(10);
      assertThat(Duration.between(begun, attune.clock.instant()))
          .isBetween(Duration.ofHours(68), Duration.ofHours(83));
      attune.outbox.retry(RelayFixture.CLINIC, delivery.id(), attune.clock.instant()).block();
      assertThat(attune.attempted(delivery, 11).status()).isEqualTo(Status.FAILED);
      attune.clock.pass(Duration.ofSeconds(6));
      attune.until(delivery, Status.SENT);
    }
  }

  @Test
  void repliesOfOneConversationArriveInOrderAndOthersDoNotWait() throws IOException {
    try (UnrulyReceiver receiver = new UnrulyReceiver(Manner.ERROR)) {
      Webhook webhook = attune.webhook(receiver.url());
      Delivery first = attune.reply(webhook, "c1");
      attune.until(first, Status.FAILED);
      Delivery second = attune.reply(webhook, "c1");
      Delivery third = attune.reply(webhook, "c1");
      Delivery other = attune.reply(webhook, "c2");

      attune.until(other, Status.SENT);
      attune.rounds(5);

      assertThat(attune.now(second).attempts()).isZero();
      assertThat(attune.now(third).attempts()).isZero();
      attune.clock.pass(Duration.ofSeconds(6));
      attune.until(third, Status.SENT);
      assertThat(receiver.requests())
          .extracting(UnrulyReceiver.Request::id)
          .containsExactly(first.id(), other.id(), first.id(), second.id(), third.id());
    }
  }

  @Test
  void aDeadDeliveryKeepsItsConversationWaitingNoLonger() throws IOException {
    try (UnrulyReceiver receiver = new UnrulyReceiver(Manner.ERROR, Manner.OK)) {
      Webhook webhook = attune.webhook(receiver.url());
      Delivery first = attune.reply(webhook, "c1");
      Delivery failed = attune.until(first, Status.FAILED);
      Delivery second = attune.reply(webhook, "c1");
      attune.rounds(3);
      assertThat(attune.now(second).status()).isEqualTo(Status.QUEUED);

      Delivery leased =
          attune
              .outbox
              .lease(List.of(failed), attune.clock.instant())
              .next()
              .blockOptional()
              .orElseThrow();
      Instant now = attune.clock.instant();
      attune
          .outbox
          .settle(List.of(new Settlement(leased, Status.ABANDONED, now, "HTTP 500")))
          .block();
      attune.clock.pass(Duration.ofSeconds(31));

      attune.until(second, Status.SENT);
    }
  }

  @Test
  void manyWaitingRepliesDoNotCrowdOutOtherConversations() throws IOException {
    try (UnrulyReceiver receiver = new UnrulyReceiver(Manner.ERROR)) {
      Webhook webhook = attune.webhook(receiver.url());
      Delivery stuck = attune.reply(webhook, "stuck");
      attune.until(stuck, Status.FAILED);
      for (int n = 0; n < 150; n++) {
        attune
            .outbox
            .add(RelayFixture.delivery(webhook, "stuck", 1_000 + n, attune.clock.instant()))
            .block();
      }
      Delivery other = attune.reply(webhook, "other");

      attune.until(other, Status.SENT);

      assertThat(receiver.requests()).extracting(r -> r.id()).containsOnly(stuck.id(), other.id());
    }
  }

  @Test
  void aReceiverThatHangsKeepsNobodyElseWaiting() throws IOException {
    Manner[] hangs = IntStream.range(0, 100).mapToObj(n -> Manner.HANG).toArray(Manner[]::new);
    try (UnrulyReceiver hanging = new UnrulyReceiver(hangs);
        UnrulyReceiver well = new UnrulyReceiver()) {
      Webhook slow = attune.webhook(hanging.url());
      IntStream.range(0, 100).forEach(n -> attune.reply(slow, "c" + n));
      Delivery other = attune.reply(attune.webhook(well.url()), "c1");

      attune.until(other, Status.SENT);

      assertThat(hanging.requests().size()).isLessThan(100);
    }
  }

  @Test
  void aTestIsSentOnceAndToldAsItIs() throws IOException {
    try (UnrulyReceiver receiver = new UnrulyReceiver(Manner.ERROR)) {
      Webhook webhook = attune.webhook(receiver.url());

      Delivery bad =
          attune.desk.test(RelayFixture.CLINIC, webhook.id()).blockOptional().orElseThrow();
      assertThat(attune.until(bad, Status.ABANDONED).lastProblem()).isEqualTo("HTTP 500");
      Delivery good =
          attune.desk.test(RelayFixture.CLINIC, webhook.id()).blockOptional().orElseThrow();
      attune.until(good, Status.SENT);

      assertThat(receiver.requests()).hasSize(2);
      assertThat(receiver.requests().getFirst().body()).contains("\"type\":\"webhook.test\"");
    }
  }

  @Test
  void aTargetThatPointsInwardsIsNeverConnectedTo() throws IOException {
    try (UnrulyReceiver receiver = new UnrulyReceiver()) {
      int port = receiver.url().getPort();
      Sender strict =
          new Sender(
              new TargetPolicy(false),
              new DeliveryProperties(false, Duration.ofMillis(500)),
              attune.clock);
      for (String url :
          List.of(
              "https://localhost:" + port, "https://127.0.0.1:" + port, "https://[::1]:" + port)) {
        Webhook webhook = attune.webhook(URI.create(url));

        Attempt attempt =
            strict.send(attune.reply(webhook, "c1"), webhook).blockOptional().orElseThrow();

        assertThat(attempt).isNotInstanceOf(Attempt.Received.class);
      }
      assertThat(receiver.requests()).isEmpty();
    }
  }

  @Test
  void whenTheClockLeapsNothingIsLostAndNothingIsSentTwice() throws IOException {
    try (UnrulyReceiver receiver = new UnrulyReceiver(Manner.ERROR, Manner.ERROR)) {
      Webhook webhook = attune.webhook(receiver.url());
      Delivery forward = attune.reply(webhook, "c1");
      attune.until(forward, Status.FAILED);

      attune.clock.pass(Duration.ofDays(400)); // forth
      assertThat(attune.attempted(forward, 2).status()).isEqualTo(Status.FAILED);
      attune.clock.pass(Duration.ofDays(-400)); // and back
      attune.until(forward, Status.SENT);
      Delivery after = attune.reply(webhook, "c1");
      attune.until(after, Status.SENT);
      attune.clock.pass(Duration.ofDays(400));
      attune.rounds(3);

      assertThat(receiver.requests())
          .extracting(UnrulyReceiver.Request::id)
          .containsExactly(forward.id(), forward.id(), forward.id(), after.id());
    }
  }

  @Test
  void aLeaseThatTheClockHasOvertakenDoesNotMakeThisInstanceSendTwice() throws IOException {
    try (UnrulyReceiver receiver = new UnrulyReceiver(Manner.HANG)) {
      Delivery delivery = attune.reply(attune.webhook(receiver.url()), "c1");
      attune.relay.round().block();
      await().until(() -> receiver.requests().size() == 1);

      attune.clock.pass(Duration.ofDays(1)); // while it hangs
      attune.relay.round().block();

      assertThat(receiver.requests()).hasSize(1);
      attune.until(delivery, Status.FAILED);
    }
  }
}
