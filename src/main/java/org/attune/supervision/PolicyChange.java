package org.attune.supervision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.access.policy.PolicyFaults;
import org.attune.access.policy.TenantPolicy;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
import org.attune.kernel.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request to change a policy, held against the present one: a new policy, or its faults. */
sealed interface PolicyChange {
  /** The policy as it would be. */
  record Sound(TenantPolicy policy) implements PolicyChange {}

  /** It cannot be; at least one fault. */
  record Faulty(List<FieldFault> faults) implements PolicyChange {}

  Set<String> MAY_BE_NULL =
      Set.of("revealDelaySeconds", "signOff", "disclosureText", "onCallId", "supervisorId");

  /** What {@code wanted} makes of {@code present}: fields left out stay as they are. */
  static PolicyChange of(TenantPolicy present, JsonNode wanted) {
    ObjectNode merged = Json.MAPPER.valueToTree(present);
    if (!(wanted instanceof ObjectNode fields)) {
      return faulty("body", Code.WRONG_VALUE, "must be a JSON object");
    }
    try {
      merge(merged, fields, "");
      TenantPolicy policy = Json.MAPPER.treeToValue(merged, TenantPolicy.class);
      List<FieldFault> faults = PolicyFaults.of(policy);
      return faults.isEmpty() ? new Sound(policy) : new Faulty(faults);
    } catch (UnknownFieldException unknown) {
      return faulty(unknown.field, Code.UNKNOWN_FIELD, "is unknown or must not be null");
    } catch (JacksonException wrong) {
      return faulty(path(wrong), Code.WRONG_VALUE, "has the wrong type or value");
    }
  }

  private static void merge(ObjectNode into, ObjectNode from, String prefix) {
    for (String name : from.propertyNames()) {
      JsonNode value = from.get(name);
      if (!into.has(name) || (value.isNull() && !MAY_BE_NULL.contains(name))) {
        throw new UnknownFieldException(prefix + name);
      }
      if (into.get(name) instanceof ObjectNode inner && value instanceof ObjectNode fields) {
        merge(inner, fields, prefix + name + ".");
      } else {
        into.set(name, value);
      }
    }
  }

  private static String path(JacksonException wrong) {
    return wrong.getPath().stream()
        .map(step -> step.getPropertyName())
        .filter(name -> name != null)
        .collect(Collectors.joining("."));
  }

  private static PolicyChange faulty(String field, Code code, String reason) {
    return new Faulty(List.of(new FieldFault(field, code, reason)));
  }

  /** Leaves the merge at once. */
  final class UnknownFieldException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String field;

    UnknownFieldException(String field) {
      super(null, null, false, false);
      this.field = field;
    }
  }
}
