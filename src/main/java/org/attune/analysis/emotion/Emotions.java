package org.attune.analysis.emotion;

import java.util.List;
import org.attune.analysis.Emotion;
import org.attune.analysis.Removed;

/**
 * What a message says of feelings.
 *
 * @param shown strongest first
 * @param removed seen, and left out because of their scope
 */
public record Emotions(List<Emotion> shown, List<Removed> removed) {
  public Emotions {
    shown = List.copyOf(shown);
    removed = List.copyOf(removed);
  }

  /** Nothing is known. */
  public static Emotions unread() {
    return new Emotions(List.of(), List.of());
  }
}
