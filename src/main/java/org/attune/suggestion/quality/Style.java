package org.attune.suggestion.quality;

import org.attune.suggestion.guardrail.Guardrail;

/** A rule on style, form or fit: it never blocks a therapist. */
interface Style extends Guardrail {
  @Override
  default boolean guardsSafety() {
    return false;
  }
}
