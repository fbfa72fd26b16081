package org.attune.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attune.approval.ApprovedReply;
import org.attune.approval.Facts;
import org.attune.approval.Notice;
import org.attune.kernel.Json;

/** The bodies of webhooks: {@code {type, timestamp, data}}. */
final class Payload {
  private Payload() {}

  static String replyApproved(ApprovedReply reply) {
    Map<String, Object> data = ids(reply.facts());
    data.put("text", reply.text());
    data.put("approvedBy", reply.approvedBy());
    data.put("approvedAt", reply.approvedAt());
    return body(EventType.REPLY_APPROVED, reply.approvedAt(), data);
  }

  /** Says that and how urgently, not why: the reason may quote the patient. */
  static String reviewEscalated(Facts facts, Notice notice) {
    Map<String, Object> data = ids(facts);
    data.put("priority", facts.priority());
    data.put("escalatedAt", notice.at());
    if (notice.to() != null) {
      data.put("escalatedTo", notice.to());
    }
    return body(EventType.REVIEW_ESCALATED, notice.at(), data);
  }

  private static Map<String, Object> ids(Facts facts) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("messageId", facts.messageId());
    data.put("externalId", facts.externalId());
    data.put("conversationId", facts.conversationId());
    data.put("patientId", facts.patientId());
    data.put("reviewId", facts.id());
    return data;
  }

  private static String body(EventType type, Instant at, Map<String, Object> data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type.wireName());
    body.put("timestamp", at);
    body.put("data", data);
    return Json.MAPPER.writeValueAsString(body);
  }
}
