package org.attune.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.access.DemoTenant;
import org.attune.audit.Batch;
import org.attune.audit.RawBatch;
import org.attune.audit.StoredBatch;
import org.attune.conversation.MessageId;
import org.attune.embedded.EmbeddedStore;
import org.attune.embedded.KeySource;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The service is killed with signal 9 at one fault point after another; its clients go on as
 * clients do. Two points, or all of them with {@code -Dattune.long=true}.
 */
class KillAtEveryStepIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String TEXT = "Thank you for telling me how Tuesday went.";

  @TempDir private Path directory;
  private final List<String> log = new ArrayList<>();

  private static List<FaultPoint> points() {
    return Boolean.getBoolean("attune.long")
        ? Arrays.stream(FaultPoint.values()).filter(p -> p != FaultPoint.NONE).toList()
        : List.of(FaultPoint.APPROVED, FaultPoint.SENT);
  }

  @Test
  @Timeout(1_200)
  void whateverDiesWhereverEveryApprovalIsSentOnceAndNothingIsLost() throws Exception {
    int port = freePort();
    Client client = new Client(port);
    try (Receiver receiver = new Receiver()) {
      List<FaultPoint> points = points();
      int life = 0;
      AttuneProcess attune = start(port, points.getFirst(), life++, client);
      register(client, receiver);
      for (FaultPoint point : points) {
        if (point == FaultPoint.SENT) {
          receiver.atNext(dying(attune));
        }
        drive(client, point, attune);
        assertThat(attune.wasKilled()).as("killed at " + point).isTrue();
        nothingWasSentThatTheLedgerDoesNotKnow(receiver, points);
        attune = start(port, after(point, points), life++, client);
        drive(client, point, attune);
        verify(receiver, point);
      }
      attune.close();
      nothingWasSentThatTheLedgerDoesNotKnow(receiver, points);
      System.out.printf(
          "kill -9 at %d points: every approval sent under one id; %s%n", points.size(), log);
    }
  }

  /** The request is never answered: the sender is dead before it could be. */
  private static Runnable dying(AttuneProcess attune) {
    return attune::die;
  }

  private static FaultPoint after(FaultPoint point, List<FaultPoint> points) {
    int next = points.indexOf(point) + 1;
    return next < points.size() ? points.get(next) : FaultPoint.NONE;
  }

  private AttuneProcess start(int port, FaultPoint point, int life, Client client)
      throws IOException, InterruptedException {
    String mark = id(external(point)).replaceFirst("^msg_", "");
    AttuneProcess attune = AttuneProcess.start(directory, port, point, mark, 2 * life);
    client.signIn(attune.credentials());
    return attune;
  }

  private static String external(FaultPoint point) {
    return "m-" + point;
  }

  private static String id(String external) {
    return MessageId.of(DemoTenant.ID, external).value();
  }

  private static void register(Client client, Receiver receiver) {
    Map<String, Object> hook =
        Map.of("url", receiver.url(), "eventTypes", List.of("reply.approved"));
    assertThat(client.platform("POST", "/api/v1/webhooks", hook).orElseThrow().status())
        .isEqualTo(201);
  }

  /** As platform and therapist would, until the reply is settled or the process is dead. */
  private static void drive(Client client, FaultPoint point, AttuneProcess attune) {
    String external = external(point);
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !attune.isAlive() || step(client, external));
  }

  /** One step on, from wherever it stands; true when there is none left. */
  private static boolean step(Client client, String external) {
    Map<String, String> message =
        Map.of(
            "externalId",
            external,
            "conversationId",
            "c-" + external,
            "patientId",
            "p-" + external,
            "text",
            "I did the exercise on Tuesday. What comes next?",
            "sentAt",
            "2026-03-02T08:00:00Z");
    client.platform("POST", "/api/v1/messages", message);
    String uri = "/api/v1/reviews/" + id(external).replaceFirst("^msg_", "rev_");
    Optional<Client.Answer> review = client.therapist("GET", uri, null, null);
    if (review.isEmpty() || review.get().status() != 200) {
      return false;
    }
    String state = review.get().body().get("state").asString();
    switch (state) {
      case "PENDING" -> client.therapist("POST", uri + "/claim", null, review.get().etag());
      case "CLAIMED" ->
          client.therapist(
              "POST", uri + "/approve", Map.of("text", TEXT + external), review.get().etag());
      default -> {
        return isDelivered(client, external);
      }
    }
    return false;
  }

  private static boolean isDelivered(Client client, String external) {
    boolean replied =
        client
            .platform("GET", "/api/v1/messages/" + id(external), null)
            .filter(answer -> answer.status() == 200)
            .filter(answer -> answer.body().get("state").asString().equals("REPLIED"))
            .isPresent();
    return replied
        && client
            .platform("GET", "/api/v1/deliveries", null)
            .filter(answer -> answer.status() == 200)
            .filter(answer -> settled(answer.body()))
            .isPresent();
  }

  private static boolean settled(JsonNode deliveries) {
    return !deliveries.get("items").isEmpty()
        && deliveries
            .get("items")
            .valueStream()
            .allMatch(delivery -> delivery.get("state").asString().equals("SENT"));
  }

  private void verify(Receiver receiver, FaultPoint point) {
    List<Receiver.Request> sent = receiver.requestsFor(id(external(point)));
    assertThat(sent).as("sends of " + point).isNotEmpty();
    assertThat(sent)
        .extracting(Receiver.Request::webhookId)
        .as("ids of " + point)
        .containsOnly(sent.getFirst().webhookId());
    assertThat(sent).extracting(Receiver.Request::text).containsOnly(TEXT + external(point));
    assertThat(sent.size())
        .as("repeated only where nobody could know: " + point)
        .isLessThanOrEqualTo(point.mayRepeat() ? 2 : 1);
    log.add(point + " " + sent.size());
  }

  /** Held against the files that the dead process left behind. */
  private void nothingWasSentThatTheLedgerDoesNotKnow(Receiver receiver, List<FaultPoint> points) {
    try (EmbeddedStore store =
            EmbeddedStore.open(directory, new KeySource.InFolder(directory.resolve("keys")));
        MongoClient mongo = MongoClients.create(store.connectionString())) {
      List<String> approved = approvedReviews(mongo);
      for (FaultPoint point : points) {
        String review = id(external(point)).replaceFirst("^msg_", "rev_");
        boolean sent = !receiver.requestsFor(id(external(point))).isEmpty();
        assertThat(approved.stream().filter(review::equals).count())
            .as("approvals on record for what was sent at " + point)
            .isBetween(sent ? 1L : 0L, 1L);
      }
    }
  }

  private static List<String> approvedReviews(MongoClient mongo) {
    List<Document> batches =
        mongo
            .getDatabase("attune")
            .getCollection(StoredBatch.COLLECTION)
            .find()
            .into(new ArrayList<>());
    return batches.stream()
        .map(StoredBatch::read)
        .map(RawBatch.Whole.class::cast)
        .flatMap(whole -> whole.batch().rows().stream())
        .map(Batch.Row::entry)
        .filter(entry -> entry.event().action().equals("review.approved"))
        .map(entry -> entry.event().subject())
        .toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
