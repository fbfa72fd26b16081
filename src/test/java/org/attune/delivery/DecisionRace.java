package org.attune.delivery;

import static org.attune.delivery.RaceSetting.CLINIC;
import static org.attune.delivery.RaceSetting.message;
import static org.attune.delivery.RaceSetting.policies;
import static org.attune.delivery.RaceSetting.webhooks;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.attune.access.Actor;
import org.attune.analysis.Reading;
import org.attune.approval.DeskUnderTest;
import org.attune.approval.ExpectedVersion;
import org.attune.approval.Outcome;
import org.attune.approval.RecordedListeners;
import org.attune.approval.Review;
import org.attune.approval.ReviewId;
import org.attune.approval.Reviews;
import org.attune.approval.Step;
import org.attune.audit.AuditEvent;
import org.attune.audit.Ledger;
import org.attune.conversation.Message;
import org.attune.conversation.MessageId;
import org.attune.kernel.Json;
import org.attune.kernel.Sha256;
import org.attune.suggestion.Suggestions;
import org.mockito.Mockito;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Two instances over one store, four people and an unreliable world, all at one review at a time;
 * then everything is brought to rest and held against {@link DeskModel}.
 */
final class DecisionRace {
  private static final int STEPS = 28;
  private static final int AT_ONCE = 6;
  private static final List<Actor> PEOPLE =
      List.of(
          new Actor.Therapist(CLINIC, "ana"),
          new Actor.Therapist(CLINIC, "ana"),
          new Actor.Therapist(CLINIC, "ana"),
          new Actor.Supervisor(CLINIC, "sam"));

  private final Random random;
  private final Faults faults;
  private final RaceClock clock = new RaceClock();
  private final RememberedMessages messages = new RememberedMessages();
  private final Map<String, AuditEvent> ledger = new ConcurrentHashMap<>();
  private final Map<String, List<AuditEvent>> ledgerOf = new ConcurrentHashMap<>();
  private final Map<String, Delivery> outbox = new ConcurrentHashMap<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final List<DeskUnderTest> desks = new ArrayList<>();
  private final List<Dispatcher> dispatchers = new ArrayList<>();
  private volatile boolean ledgerDown;
  private int sends;
  private int undone;
  private int approvals;

  DecisionRace(MongoDatabase database, long seed) {
    random = new Random(seed);
    faults = new Faults(seed);
    for (int instance = 0; instance < 2; instance++) {
      DeskUnderTest desk =
          new DeskUnderTest(
              database,
              reviews -> faults.in(Reviews.class, reviews),
              ledger(),
              messages,
              policies(),
              clock);
      desks.add(desk);
      dispatchers.add(dispatcher(desk.reviews()));
    }
  }

  private Dispatcher dispatcher(Reviews reviews) {
    return new Dispatcher(
        reviews,
        messages,
        webhooks(),
        faults.in(Outbox.class, outbox()),
        Mockito.mock(Relay.class),
        clock,
        new RecordedListeners());
  }

  /** Which violations there were; empty after a sound run. */
  List<String> violations() {
    return List.copyOf(violations);
  }

  /** What happened, so that a run in which nothing happens is seen. */
  String counts() {
    return "approvals %d, undone %d, sends %d, ledger entries %d, calls lost %d"
        .formatted(approvals, undone, sends, ledger.size(), faults.injected());
  }

  int sends() {
    return sends;
  }

  int undone() {
    return undone;
  }

  void run(int number) {
    Message message = message(number);
    messages.add(message).block();
    ReviewId review = ReviewId.of(message.id());
    desks.getFirst().desk().open(message, Reading.unread(), withheld(), null).block();
    ledgerDown = random.nextInt(10) == 0;
    faults.share(0.04);
    Flux.range(0, STEPS)
        .flatMap(step -> anything(review).subscribeOn(Schedulers.parallel()), AT_ONCE)
        .blockLast();
    faults.share(0);
    if (ledgerDown && outbox.values().stream().anyMatch(sent -> isOf(sent, review))) {
      violations.add(review + ": sent while nothing could be recorded");
    }
    ledgerDown = false;
    settle();
    verify(review, message.id());
  }

  private static Suggestions withheld() {
    return new Suggestions.Withheld(Suggestions.Reason.GUARDRAIL);
  }

  private Mono<Void> anything(ReviewId review) {
    int what = pick(20);
    DeskUnderTest desk = desks.get(pick(2));
    Mono<?> work =
        switch (what) {
          case 0, 1 -> Mono.fromRunnable(() -> clock.pass(Duration.ofSeconds(pick(9))));
          case 2 -> Mono.fromRunnable(() -> clock.pass(Duration.ofMinutes(pick(16))));
          case 3, 4 -> desk.record();
          case 5, 6, 7 -> dispatchers.get(pick(2)).round();
          default -> person(desk, review);
        };
    return work.onErrorResume(failure -> Mono.empty()).then();
  }

  /** Reads, thinks, and acts on what was read; sometimes the same request is sent twice. */
  private Mono<?> person(DeskUnderTest desk, ReviewId id) {
    Actor who = PEOPLE.get(pick(PEOPLE.size()));
    Mono<Outcome> act = desk.desk().find(who, id).flatMap(read -> act(desk, who, read));
    Mono<Outcome> noted = act.doOnNext(outcome -> noted(id, outcome));
    return pick(6) == 0 ? Mono.when(noted, noted) : noted;
  }

  private Mono<Outcome> act(DeskUnderTest desk, Actor who, Review read) {
    ReviewId id = read.facts().id();
    ExpectedVersion seen =
        pick(8) == 0
            ? new ExpectedVersion.Any()
            : new ExpectedVersion.OneOf(Set.of(read.version()));
    int what = pick(24);
    return switch (what) {
      case 0, 1, 2, 3, 4, 5, 6 ->
          desk.desk().approve(who, id, seen, "Thanks " + pick(1000) + ".", null, null);
      case 7, 8, 9, 10, 11 -> desk.desk().take(who, id, seen, new Step.Undo());
      case 12, 13, 14 -> desk.desk().take(who, id, seen, new Step.Claim());
      case 15, 16 -> desk.desk().take(who, id, seen, new Step.Release());
      case 17, 18 -> desk.desk().take(who, id, seen, new Step.SaveDraft("typ", null));
      case 19 -> desk.desk().take(who, id, seen, new Step.Renew());
      case 20 -> desk.desk().take(read, new Step.EndLease()).then(Mono.empty());
      case 21 ->
          desk.desk()
              .take(read, new Step.PatientWrote(MessageId.of(CLINIC, "newer" + pick(99))))
              .then(Mono.empty());
      case 22 -> desk.desk().take(who, id, seen, new Step.Escalate("unsure"));
      default ->
          pick(3) == 0
              ? desk.desk().take(who, id, seen, new Step.Decline("phoned"))
              : desk.desk()
                  .take(who, id, seen, new Step.Snooze(clock.instant().plusSeconds(60), "x"));
    };
  }

  private final Map<String, Integer> answered = new ConcurrentHashMap<>();

  /** No two requests may be told that they made the same version. */
  private void noted(ReviewId id, Outcome outcome) {
    if (outcome instanceof Outcome.Moved moved) {
      String made = id + "/" + moved.next().version();
      if (answered.merge(made, 1, Integer::sum) > 1) {
        violations.add(made + ": two requests were told they made it");
      }
    }
  }

  private void settle() {
    for (int round = 0; round < 4; round++) {
      clock.pass(Duration.ofSeconds(30));
      desks.getFirst().record().block();
      dispatchers.getFirst().round().block();
    }
  }

  private void verify(ReviewId review, MessageId message) {
    List<AuditEvent> events = List.copyOf(ledgerOf.getOrDefault(review.value(), List.of()));
    DeskModel.Verdict expected = DeskModel.of(events);
    if (expected.fault() != null) {
      violations.add(review + ": " + expected.fault());
    }
    undone += (int) events.stream().filter(e -> e.action().equals("review.undone")).count();
    approvals += (int) events.stream().filter(e -> e.action().equals("review.approved")).count();
    List<Delivery> sent = outbox.values().stream().filter(each -> isOf(each, review)).toList();
    sends += sent.size();
    Optional<AuditEvent> approval = expected.approval();
    if (sent.size() != (approval.isPresent() ? 1 : 0)) {
      violations.add(review + ": " + sent.size() + " sends, " + approval.isPresent());
    }
    if (approval.isPresent() && messages.replies.get(message) == null) {
      violations.add(review + ": approved and its message has no reply");
    }
    if (expected.settled() != messages.closed.containsKey(message)) {
      violations.add(review + ": settled without a reply, and the message does not say so");
    }
    sent.forEach(each -> verifyText(review, each, approval));
    answered.clear();
    outbox.clear();
  }

  private void verifyText(ReviewId review, Delivery sent, Optional<AuditEvent> approval) {
    String text = Json.MAPPER.readTree(sent.payload()).at("/data/text").asString();
    String approved = approval.map(event -> event.details().get("textHash")).orElse("none");
    if (!Sha256.of(text).hex().equals(approved)) {
      violations.add(review + ": sent another text than the one approved");
    }
  }

  private static boolean isOf(Delivery delivery, ReviewId review) {
    return delivery.type() == EventType.REPLY_APPROVED
        && delivery.payload().contains(review.value());
  }

  /** Checks at the moment of queueing that the approval stands in the ledger. */
  private Outbox outbox() {
    return (Outbox)
        Proxy.newProxyInstance(
            Outbox.class.getClassLoader(),
            new Class<?>[] {Outbox.class},
            (self, method, arguments) -> Mono.fromRunnable(() -> queued((Delivery) arguments[0])));
  }

  private void queued(Delivery delivery) {
    String review = Json.MAPPER.readTree(delivery.payload()).at("/data/reviewId").asString();
    boolean recorded =
        ledgerOf.getOrDefault(review, List.of()).stream()
            .anyMatch(event -> event.action().equals("review.approved"));
    if (delivery.type() == EventType.REPLY_APPROVED && !recorded) {
      violations.add(review + ": queued before the ledger had it");
    }
    outbox.putIfAbsent(delivery.id(), delivery);
  }

  private Ledger ledger() {
    Ledger inMemory =
        (Ledger)
            Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (self, method, arguments) ->
                    Mono.fromRunnable(() -> appended((AuditEvent) arguments[0])));
    return faults.in(Ledger.class, inMemory);
  }

  private void appended(AuditEvent event) {
    if (ledgerDown) {
      throw new Faults.LostException();
    }
    if (ledger.putIfAbsent(event.id(), event) == null) {
      ledgerOf
          .computeIfAbsent(event.subject(), s -> new java.util.concurrent.CopyOnWriteArrayList<>())
          .add(event);
    }
  }

  private synchronized int pick(int bound) {
    return random.nextInt(bound);
  }
}
