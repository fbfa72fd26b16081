package org.attune.bench.queue;

import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attune.Application;
import org.attune.kernel.Json;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Measures pages of the queue over HTTP in a store of many reviews, copies of a real one.
 *
 * <p>Properties: {@code bench.reviews} (100,000), {@code bench.pages} (2,000 of each kind). A fiftieth
 * of the reviews is the demo therapist's, a third is still open.
 */
public final class QueueBenchmark {
  private static final int REVIEWS = Integer.getInteger("bench.reviews", 100_000);
  private static final int PAGES = Integer.getInteger("bench.pages", 2_000);
  private static final int THERAPISTS = 50;
  private static final int AT_ONCE = 500;
  private static final Pattern NEXT_CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
  private static final int[] RANKS = {8, 10, 20, 30, 40, 50, 50, 50, 60, 80};

  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random(42);
  private final String url;
  private final JsonNode credentials;

  private QueueBenchmark(String url, JsonNode credentials) {
    this.url = url;
    this.credentials = credentials;
  }

  /** Takes no arguments; see the properties of this class. */
  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "queue");
    SpringApplication application = new SpringApplication(Application.class);
    application.setDefaultProperties(
        Map.of(
            "attune.embedded.directory", data.toString(),
            "attune.store.key-folder", data.resolve("keys").toString(),
            "attune.ledger.directory", data.resolve("ledger").toString(),
            "attune.demo-messages", "false"));
    var context = (ReactiveWebServerApplicationContext) application.run("--server.port=0");
    try (context) {
      String url = "http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort();
      JsonNode credentials =
          Json.MAPPER.readTree(Files.readString(data.resolve("demo-credentials.json")));
      new QueueBenchmark(url, credentials).run(context.getBean(MongoDatabase.class));
    }
    // the database driver's threads outlive its client
    System.exit(0);
  }

  private void run(MongoDatabase database) throws Exception {
    fill(database.getCollection("reviews"));
    measure("therapist", token("therapist"));
    measure("supervisor", token("supervisor"));
  }

  private void fill(MongoCollection<Document> reviews) throws Exception {
    Document real = real(reviews);
    System.out.printf("a review has %,d characters as JSON%n", real.toJson().length());
    long begun = System.nanoTime();
    for (int from = 0; from < REVIEWS; from += AT_ONCE) {
      List<Document> some =
          IntStream.range(from, Math.min(from + AT_ONCE, REVIEWS))
              .mapToObj(n -> copy(real, n))
              .toList();
      Mono.from(reviews.insertMany(some, new InsertManyOptions().ordered(false))).block();
    }
    System.out.printf("%,d reviews in %.0f s%n", REVIEWS, (System.nanoTime() - begun) / 1e9);
  }

  private Document real(MongoCollection<Document> reviews) throws Exception {
    Map<String, String> message =
        Map.of(
            "externalId", "m-1",
            "conversationId", "c-1",
            "patientId", "p-1",
            "text",
                "I tried the thought record on Tuesday but my mind went blank after two lines. I"
                    + " feel so frustrated with myself. How am I to know which thought is right?",
            "sentAt", "2026-03-02T08:00:00Z");
    send("POST", "/api/v1/messages", credentials.get("platformApiKey").asString(), message);
    Document found = null;
    while (found == null) {
      Thread.sleep(200);
      found = Flux.from(reviews.find(new Document("eventsPending", false))).blockFirst();
    }
    return found;
  }

  private Document copy(Document real, int number) {
    String id = "rev_%032x".formatted(number);
    String therapist = number % THERAPISTS == 0 ? "therapist" : "t-" + number % THERAPISTS;
    boolean open = random.nextInt(3) == 0;
    Document facts = new Document(real.get("facts", Document.class));
    facts.put("id", id);
    facts.put("therapistId", therapist);
    Document copy = new Document(real);
    copy.put("_id", id);
    copy.put("facts", facts);
    copy.put("therapistId", therapist);
    copy.put("conversationId", "c-" + number);
    copy.put("patientId", "p-" + number);
    copy.put("receivedAt", new Date(1_767_000_000_000L + random.nextInt(1_000_000_000)));
    copy.put("rank", open ? RANKS[random.nextInt(RANKS.length)] : 99);
    copy.put("lookAgainAt", new Date(253_370_764_800_000L));
    if (!open) {
      copy.put("state", "CLOSED");
      copy.put("open", false);
      copy.put("own", new Document("reason", "done"));
    }
    return copy;
  }

  /**
   * Goes from page to page to the end, and begins again. The client shares the server's heap: it takes
   * nothing apart but the cursor.
   */
  private void measure(String who, String token) throws Exception {
    double[] millis = new double[PAGES];
    String cursor = "";
    for (int page = -PAGES / 2; page < PAGES; page++) {
      long begun = System.nanoTime();
      String view = answer("GET", "/api/v1/reviews?limit=50&cursor=" + cursor, token, null);
      if (page >= 0) {
        millis[page] = (System.nanoTime() - begun) / 1e6;
      }
      Matcher next = NEXT_CURSOR.matcher(view);
      cursor = next.find() ? next.group(1) : "";
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%s, %,d reviews: page of 50, ms: p50 %.1f p95 %.1f p99 %.1f max %.1f%n",
        who,
        REVIEWS,
        millis[PAGES / 2],
        millis[PAGES * 95 / 100],
        millis[PAGES * 99 / 100],
        millis[PAGES - 1]);
  }

  private String token(String role) throws Exception {
    Map<String, String> who =
        Map.of(
            "user", credentials.get(role).get("user").asString(),
            "password", credentials.get(role).get("password").asString());
    return send("POST", "/api/v1/session", "", who).get("token").asString();
  }

  private JsonNode send(
      String method, String path, String bearer, @org.jspecify.annotations.Nullable Object body)
      throws IOException, InterruptedException {
    return Json.MAPPER.readTree(answer(method, path, bearer, body));
  }

  private String answer(
      String method, String path, String bearer, @org.jspecify.annotations.Nullable Object body)
      throws IOException, InterruptedException {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .method(method, publisher);
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + response.statusCode());
    }
    return response.body();
  }
}
