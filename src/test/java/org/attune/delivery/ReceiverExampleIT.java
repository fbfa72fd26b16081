package org.attune.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The receiver that the documentation shows, compiled and run as it stands there. */
class ReceiverExampleIT {
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v1a"})
  void itTakesWhatAttuneSignsAndTakesItOnce(String scheme) throws Exception {
    try (RelayFixture attune = new RelayFixture(directory)) {
      // The receiver's clock is the machine's
      attune.clock.pass(Duration.between(attune.clock.instant(), Instant.now()));
      int port = freePort();
      Webhook webhook = attune.webhook(URI.create("http://127.0.0.1:" + port + "/hook"));
      SigningKey key = webhook.newestKey();
      String secret = scheme.equals("v1") ? key.secret() : "-";
      String publicKey = scheme.equals("v1a") ? key.publicKey() : "-";
      Process receiver = receiver(port, secret, publicKey);
      try {
        Delivery reply = attune.reply(webhook, "c1");

        assertThat(send(reply, webhook)).isEqualTo(new Attempt.Received());
        assertThat(send(reply, webhook)).isEqualTo(new Attempt.Received());
        assertThat(send(reply, foreign(webhook))).isEqualTo(new Attempt.Failed("HTTP 401"));
        Webhook rotated = attune.desk.rotate(RelayFixture.PLATFORM, webhook.id()).block();
        Delivery later = attune.reply(webhook, "c1");
        assertThat(send(later, Objects.requireNonNull(rotated))).isEqualTo(new Attempt.Received());

        BufferedReader out = receiver.inputReader();
        assertThat(List.of(out.readLine(), out.readLine()))
            .containsExactly(reply.payload(), later.payload());
      } finally {
        receiver.destroy();
      }
    }
  }

  @Test
  void theRotatedSecretIsANewOne() {
    try (RelayFixture attune = new RelayFixture(directory)) {
      Webhook webhook = attune.webhook(URI.create("http://127.0.0.1:9/hook"));
      Webhook rotated = attune.desk.rotate(RelayFixture.PLATFORM, webhook.id()).block();

      assertThat(Objects.requireNonNull(rotated).keys()).hasSize(2);
      assertThat(rotated.newestKey().secret()).isNotEqualTo(webhook.newestKey().secret());
      assertThat(attune.webhooks.find(RelayFixture.CLINIC, webhook.id()).block())
          .isEqualTo(rotated);
    }
  }

  /** As signed by somebody who has none of the webhook's keys. */
  private static Webhook foreign(Webhook webhook) {
    return new Webhook(
        webhook.id(),
        webhook.tenant(),
        webhook.url(),
        webhook.eventTypes(),
        List.of(Signatures.newKey(new SecureRandom())),
        webhook.createdAt(),
        webhook.version(),
        null);
  }

  private static Attempt send(Delivery delivery, Webhook webhook) {
    DeliveryProperties properties = new DeliveryProperties(true, Duration.ofSeconds(20));
    return new Sender(new TargetPolicy(true), properties, Clock.systemUTC())
        .send(delivery, webhook)
        .blockOptional()
        .orElseThrow();
  }

  private Process receiver(int port, String secret, String publicKey) throws IOException {
    Matcher code = CODE.matcher(Files.readString(Path.of("docs", "receiver.md")));
    assertThat(code.find()).isTrue();
    Path source = Files.writeString(directory.resolve("Receiver.java"), code.group(1));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, source.toString(), Integer.toString(port), secret, publicKey)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
    return process;
  }

  private static boolean answers(int port) {
    try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return probe.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
