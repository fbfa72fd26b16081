package org.attune.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.attune.cli.ConsoleFixture;
import org.attune.cli.console.Fault;
import org.attune.cli.console.Progress;
import org.attune.cli.rows.Rows;
import org.attune.kernel.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class ReplayTest {
  private static final Instant SENT = Instant.parse("2026-03-02T08:00:00Z");
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(20));

  private final ConsoleFixture console = new ConsoleFixture();
  private final Map<String, JsonNode> received = new ConcurrentHashMap<>();
  private HttpServer server = service(0, body -> 202);

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void rowsArePostedInTheShapeOfTheContractWithWhatIsMissingFilledIn() throws Exception {
    boolean whole =
        replay(
            SHORT,
            """
            {"externalId":"a","text":"one","conversationId":"c","patientId":"p","patientName":"Ana",\
            "therapistId":"t","sentAt":"2026-01-01T00:00:00Z","language":"en"}
            {"id":"b","text":"two","history":[{"from":"patient","text":"earlier"}]}
            """);

    assertThat(whole).isTrue();
    assertThat(received.get("a"))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"externalId":"a","conversationId":"c","patientId":"p","patientName":"Ana",\
                "therapistId":"t","text":"one","sentAt":"2026-01-01T00:00:00Z","language":"en"}\
                """));
    assertThat(received.get("b"))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"externalId":"b","conversationId":"conv-b","patientId":"patient-b",\
                "text":"two","sentAt":"2026-03-02T08:00:00Z"}\
                """));
    assertThat(console.words()).containsExactly("posted 2: 2 accepted, 0 already there, 0 refused");
  }

  @Test
  void whatIsThereAlreadyIsCountedAndWhatIsRefusedIsReportedByLine() throws Exception {
    answerWith(body ->
        switch (body.path("externalId").asString()) {
          case "old" -> 200;
          case "other" -> 409;
          case "odd" -> 400;
          default -> 202;
        });

    boolean whole =
        replay(
            SHORT,
            """
            {"id":"new","text":"x"}
            {"id":"old","text":"x"}
            {"id":"other","text":"x"}
            {"id":"odd","text":"x"}
            {"id":"cut","text":
            """);

    assertThat(whole).isFalse();
    assertThat(console.words())
        .containsExactly(
            "line 3: HTTP 409, because of the test",
            "line 4: HTTP 400, because of the test",
            "line 5: the JSON ends too early; is the row truncated?",
            "posted 5: 1 accepted, 1 already there, 3 refused");
  }

  @Test
  void aServiceThatIsBusyOrFailsForAWhileGetsTheMessageAgain() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    answerWith(body ->
        switch (calls.incrementAndGet()) {
          case 1 -> 503;
          case 2 -> 429;
          case 3 -> 500;
          default -> 202;
        });

    assertThat(replay(SHORT, "{\"id\":\"a\",\"text\":\"x\"}")).isTrue();

    assertThat(calls).hasValue(4);
    assertThat(console.words()).last().asString().startsWith("posted 1: 1 accepted");
  }

  @Test
  void aServiceThatIsKilledAndStartedAgainLosesNothing() throws Exception {
    int port = server.getAddress().getPort();
    AtomicInteger calls = new AtomicInteger();
    answerWith(body -> calls.incrementAndGet() == 20 ? restart(port) : 202);
    StringBuilder rows = new StringBuilder();
    IntStream.range(0, 100).forEach(i -> rows.append("{\"id\":\"m" + i + "\",\"text\":\"x\"}\n"));

    boolean whole = replay(SHORT, rows.toString());

    assertThat(whole).isTrue();
    assertThat(received).hasSize(100);
    assertThat(console.words()).last().asString().startsWith("posted 100: 100 accepted");
  }

  @Test
  void whenNobodyAnswersForTooLongItStopsAndSaysHowToGoOn() {
    server.stop(0);
    Patience little =
        new Patience(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(200));

    assertThatThrownBy(() -> replay(little, "{\"id\":\"a\",\"text\":\"x\"}"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("nobody answers")
        .hasMessageContaining("Start the replay again");
    assertThat(console.words()).containsExactly("posted 0: 0 accepted, 0 already there, 0 refused");
  }

  @Test
  void aRowThatTheServiceChokesOnDoesNotStopTheOthers() throws Exception {
    Patience little =
        new Patience(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(300));
    answerWith(body -> body.path("externalId").asString().equals("poison") ? 500 : slowly());
    StringBuilder rows = new StringBuilder("{\"id\":\"poison\",\"text\":\"x\"}\n");
    IntStream.range(0, 30).forEach(i -> rows.append("{\"id\":\"m" + i + "\",\"text\":\"x\"}\n"));

    boolean whole = replay(little, rows.toString());

    assertThat(whole).isFalse();
    assertThat(console.words())
        .containsExactly(
            "line 1: given up: HTTP 500", "posted 31: 30 accepted, 0 already there, 1 refused");
  }

  @Test
  void aWrongKeyStopsAtOnceAndIsNotShown() {
    answerWith(body -> 401);

    assertThatThrownBy(() -> replay(SHORT, "{\"id\":\"a\",\"text\":\"x\"}\n".repeat(50)))
        .isInstanceOf(Fault.class)
        .hasMessage("the service refuses the key in ATTUNE_API_KEY: HTTP 401");
  }

  @Test
  void aMissingKeyOrAnAddressThatIsNoneIsWrongUsage() {
    assertThatThrownBy(() -> Target.of("http://127.0.0.1:8080", null))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("ATTUNE_API_KEY");
    for (String url : List.of("127.0.0.1:8080", "ftp://h", "http://", "http://h?x=1", "h h")) {
      assertThatThrownBy(() -> Target.of(url, "key"))
          .isInstanceOf(Fault.class)
          .hasMessageContaining("--url");
    }
    assertThat(Target.of("https://h/attune/", "key").messages())
        .hasToString("https://h/attune/api/v1/messages");
  }

  private boolean replay(Patience patience, String rows) throws Exception {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return new Replay(Target.of(url, "the-key"), patience, SENT, console.console())
        .run(Rows.of(new ByteArrayInputStream(rows.getBytes(UTF_8))), 4, Progress.SILENT);
  }

  private void answerWith(ToIntFunction<JsonNode> status) {
    int port = server.getAddress().getPort();
    server.stop(0);
    server = service(port, status);
  }

  /** Goes away without an answer, as a killed process does, and comes back a little later. */
  private int restart(int port) {
    Thread.ofVirtual()
        .start(() -> {
          server.stop(0);
          sleep(300);
          server = service(port, body -> 202);
        });
    sleep(100);
    return 202;
  }

  private static int slowly() {
    sleep(50);
    return 202;
  }

  private HttpServer service(int port, ToIntFunction<JsonNode> status) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      http.createContext("/api/v1/messages", exchange -> answer(exchange, status));
      http.setExecutor(task -> Thread.ofVirtual().start(task));
      http.start();
      return http;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange, ToIntFunction<JsonNode> decide) throws IOException {
    try (exchange) {
      JsonNode body = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
      boolean known =
          "Bearer the-key".equals(exchange.getRequestHeaders().getFirst("Authorization"));
      int status = known ? decide.applyAsInt(body) : 403;
      byte[] problem = "{\"title\":\"No\",\"detail\":\"because of\\nthe test\"}".getBytes(UTF_8);
      if (status == 202) {
        received.put(body.path("externalId").asString(), body);
      }
      exchange.sendResponseHeaders(status, problem.length);
      exchange.getResponseBody().write(problem);
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
