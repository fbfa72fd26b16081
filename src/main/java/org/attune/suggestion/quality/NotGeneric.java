package org.attune.suggestion.quality;

import java.util.Locale;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Stems;

/** Not nearly what the therapist has lately sent to somebody else: patients notice, and say so. */
public final class NotGeneric implements Style {
  private static final double TOO_ALIKE = 0.8;

  @Override
  public String rule() {
    return "NOT_GENERIC";
  }

  @Override
  public Verdict judge(Reply reply) {
    if (reply.sent().isEmpty()) {
      return new Verdict.Pass("no earlier reply to compare with");
    }
    Stems stems = Stems.of(reply.text());
    double most = reply.sent().stream().mapToDouble(stems::share).max().orElse(0);
    String detail =
        String.format(
            Locale.ROOT, "%.0f %% like one of the last %d sent", 100 * most, reply.sent().size());
    return most >= TOO_ALIKE ? new Verdict.Block(detail) : new Verdict.Pass(detail);
  }
}
