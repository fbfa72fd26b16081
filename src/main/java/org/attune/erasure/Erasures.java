package org.attune.erasure;

import java.util.List;
import org.attune.conversation.MessageId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erasures that are not done yet. */
interface Erasures {
  /** Keeps it, unless one of the same patient is under way; gives the one that is kept. */
  Mono<Erasure> add(Erasure erasure);

  Flux<Erasure> open();

  /** Notes further messages, before they forget whose they are; gives it with all of them. */
  Mono<Erasure> widen(Erasure erasure, List<MessageId> found);

  Mono<Void> forget(Erasure done);
}
