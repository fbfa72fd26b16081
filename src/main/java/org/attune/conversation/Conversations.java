package org.attune.conversation;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What else was said around a message: the same patient's conversation, both sides. */
@Service
public class Conversations {
  private static final int MESSAGES = 20;

  private final Messages messages;

  Conversations(Messages messages) {
    this.messages = messages;
  }

  /** The newest utterances of the conversation, oldest first, without {@code message} itself. */
  public Mono<List<Utterance>> around(Message message) {
    return messages
        .conversation(message.tenant(), message.conversationId(), message.patientId(), MESSAGES)
        .filter(other -> !other.id().equals(message.id()))
        .concatMapIterable(Conversations::utterances)
        .sort(Comparator.comparing(Utterance::sentAt))
        .collectList();
  }

  private static List<Utterance> utterances(Message message) {
    Utterance patient = new Utterance(Utterance.From.PATIENT, message.text(), message.sentAt());
    Reply reply = message.reply();
    return reply == null
        ? List.of(patient)
        : List.of(
            patient, new Utterance(Utterance.From.THERAPIST, reply.text(), reply.approvedAt()));
  }
}
