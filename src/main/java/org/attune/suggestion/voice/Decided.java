package org.attune.suggestion.voice;

import java.util.List;
import java.util.Optional;
import org.attune.suggestion.Draft;

/**
 * One reply that a therapist approved.
 *
 * @param sent the exact text
 * @param offered the drafts that stood beside the message
 * @param basedOn the draft that the therapist started from, if any
 */
public record Decided(String sent, List<Draft> offered, Optional<Draft> basedOn) {
  public Decided {
    offered = List.copyOf(offered);
  }
}
