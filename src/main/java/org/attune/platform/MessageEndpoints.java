package org.attune.platform;

import java.util.Map;
import org.attune.access.Actor;
import org.attune.access.DemoTenant;
import org.attune.conversation.Intake;
import org.attune.conversation.Message;
import org.attune.conversation.MessageId;
import org.attune.conversation.MessageState;
import org.attune.conversation.Messages;
import org.attune.conversation.Receipt;
import org.attune.conversation.Reply;
import org.attune.conversation.Submission;
import org.attune.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Messages in, and what became of them. A platform never sees a draft. */
@RestController
@RequestMapping("/api/v1/messages")
class MessageEndpoints {
  private final Intake intake;
  private final Messages messages;
  private final DemoTenant demo;

  MessageEndpoints(Intake intake, Messages messages, DemoTenant demo) {
    this.intake = intake;
    this.messages = messages;
    this.demo = demo;
  }

  /** The answer to a submission. */
  record ReceiptView(MessageId id, MessageState state) {}

  /** Where a message stands, with the approved reply once there is one. */
  record StateView(MessageId id, String externalId, MessageState state, @Nullable Reply reply) {}

  @PostMapping
  Mono<ResponseEntity<Object>> submit(
      @AuthenticationPrincipal Actor actor, @RequestBody Submission submission) {
    return intake
        .submit(actor.tenant(), submission.orTo(defaultTherapist(actor)))
        .map(MessageEndpoints::answer);
  }

  /** Elsewhere a message must name its therapist, or nobody would see it. */
  private @Nullable String defaultTherapist(Actor actor) {
    return demo.covers(actor.tenant()) ? demo.therapistId() : null;
  }

  private static ResponseEntity<Object> answer(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Accepted accepted ->
          ResponseEntity.status(HttpStatus.ACCEPTED).body(view(accepted.message()));
      case Receipt.AlreadyAccepted already -> ResponseEntity.ok(view(already.message()));
      case Receipt.Contradiction contradiction ->
          Problem.response(
              HttpStatus.CONFLICT,
              "EXTERNAL_ID_TAKEN",
              "Another message was accepted under this externalId; nothing was changed.",
              Map.of("field", "externalId", "id", contradiction.id()));
      case Receipt.Invalid invalid -> invalid(invalid);
    };
  }

  private static ResponseEntity<Object> invalid(Receipt.Invalid invalid) {
    Submission.FieldError first = invalid.faults().getFirst();
    return Problem.response(
        HttpStatus.BAD_REQUEST,
        "INVALID",
        first.field() + " " + first.reason(),
        Map.of("field", first.field(), "errors", invalid.faults()));
  }

  private static ReceiptView view(Message message) {
    return new ReceiptView(message.id(), message.state());
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<Object>> state(
      @AuthenticationPrincipal Actor actor, @PathVariable String id) {
    return messages
        .find(actor.tenant(), new MessageId(id))
        .map(MessageEndpoints::stateView)
        .map(ResponseEntity::<Object>ok)
        .defaultIfEmpty(
            Problem.response(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no such message."));
  }

  private static StateView stateView(Message message) {
    return new StateView(message.id(), message.externalId(), message.state(), message.reply());
  }
}
