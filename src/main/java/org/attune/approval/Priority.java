package org.attune.approval;

import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;

/** How soon a human should look; the first is the most urgent. */
public enum Priority {
  /** R2 or above, or a flag: the tenant's risk protocol comes first. */
  RISK,
  /** Nobody and nothing has read it: the analysis failed or cannot read the language. */
  UNREAD,
  /** Risk factors, or strain in the alliance. */
  ELEVATED,
  ROUTINE,
  /** No reply seems due. */
  LOW;

  public static Priority of(@Nullable Reading reading, Suggestions suggestions) {
    if (reading == null) {
      return UNREAD;
    }
    if (reading.risk().needsProtocol()) {
      return RISK;
    }
    return switch (suggestions) {
      case Suggestions.Withheld w when w.reasonForIt() == Suggestions.Reason.LANGUAGE -> UNREAD;
      case Suggestions.Withheld w -> reading.rupture().isEmpty() ? ROUTINE : ELEVATED;
      case Suggestions.NotNeeded n -> LOW;
      case Suggestions.Offered o ->
          reading.risk().level() == Risk.Level.R1 || !reading.rupture().isEmpty()
              ? ELEVATED
              : ROUTINE;
    };
  }
}
