package org.attune.suggestion.drafter;

import java.util.List;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Trial;

/** The drafts that passed, and everything that was tried on the way. */
public record Selection(List<Draft> drafts, List<Trial> trials) {
  public Selection {
    drafts = List.copyOf(drafts);
    trials = List.copyOf(trials);
  }
}
