package org.attune.approval.setting;

import java.util.List;
import java.util.function.Predicate;
import org.attune.analysis.Turn;
import org.attune.conversation.Conversations;
import org.attune.conversation.Message;
import org.attune.conversation.Utterance;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The conversation around a message as analysis and drafting know it: turns, oldest first. */
@Component
public class Turns {
  private final Conversations conversations;

  Turns(Conversations conversations) {
    this.conversations = conversations;
  }

  /** What was said before the message. */
  public Mono<List<Turn>> before(Message message) {
    return turns(message, utterance -> utterance.sentAt().isBefore(message.sentAt()));
  }

  /** What was said before it and since: all that a reply written now may speak of. */
  public Mono<List<Turn>> around(Message message) {
    return turns(message, utterance -> true);
  }

  private Mono<List<Turn>> turns(Message message, Predicate<Utterance> wanted) {
    return conversations
        .around(message)
        .map(thread -> thread.stream().filter(wanted).map(Turns::turn).toList());
  }

  private static Turn turn(Utterance utterance) {
    return switch (utterance.from()) {
      case PATIENT -> new Turn(Turn.From.PATIENT, utterance.text(), utterance.sentAt());
      case THERAPIST -> new Turn(Turn.From.THERAPIST, utterance.text(), utterance.sentAt());
    };
  }
}
