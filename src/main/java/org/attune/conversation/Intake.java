package org.attune.conversation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.attune.kernel.TenantId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes messages in: says "accepted" only after the store has them durably. */
@Service
public class Intake {
  private static final Runnable NOBODY = () -> {};

  private final Messages messages;
  private final Clock clock;
  private final AtomicReference<Runnable> onAccepted = new AtomicReference<>(NOBODY);

  Intake(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** Names what to run, quickly and without blocking, after each accepted message. */
  public void onAccepted(Runnable listener) {
    onAccepted.set(listener);
  }

  /** Accepts the submission once: repeating it gives the same id and changes nothing. */
  public Mono<Receipt> submit(TenantId tenant, Submission submission) {
    List<Submission.FieldError> faults = submission.faults();
    if (!faults.isEmpty()) {
      return Mono.just(new Receipt.Invalid(faults));
    }
    // The store keeps milliseconds; what is answered must equal what is read back.
    Message message = submission.accepted(tenant, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return messages.add(message).flatMap(added -> added ? accepted(message) : compared(message));
  }

  private Mono<Receipt> accepted(Message message) {
    onAccepted.get().run();
    return Mono.just(new Receipt.Accepted(message));
  }

  private Mono<Receipt> compared(Message again) {
    return messages
        .find(again.tenant(), again.id())
        .map(first ->
            first.bodyHash().equals(again.bodyHash())
                ? new Receipt.AlreadyAccepted(first)
                : new Receipt.Contradiction(first.id()));
  }
}
