package org.attune.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a message stands to what was said before it.
 *
 * @param brevity only where the message is far shorter than the patient's usually are
 * @param notTakenUp the therapist's last questions that the patient has not taken up since
 * @param unanswered the patient's earlier questions that no later turn of the therapist answered
 * @param returning words of the patient's last message that this one takes up again
 * @param repeated complaints and wishes to stop that this message and earlier ones voice
 * @param mood which way the patient's mood has gone over the last messages
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ThreadFacts(
    @Nullable Brevity brevity,
    List<Said> notTakenUp,
    List<Said> unanswered,
    List<Said> returning,
    List<Repeated> repeated,
    Mood mood) {

  public ThreadFacts {
    // an empty list is left out of JSON, and so absent from what is read back
    notTakenUp = notTakenUp == null ? List.of() : List.copyOf(notTakenUp);
    unanswered = unanswered == null ? List.of() : List.copyOf(unanswered);
    returning = returning == null ? List.of() : List.copyOf(returning);
    repeated = repeated == null ? List.of() : List.copyOf(repeated);
  }

  /** Words of this message, and the median of the patient's earlier ones. */
  public record Brevity(int words, double usualWords) {}

  /**
   * A verbatim passage of an earlier turn.
   *
   * @param turn from 0 for the oldest
   */
  public record Said(int turn, int start, int end, String quote) {}

  /** A marker of strain with the earlier passages that voiced it, oldest first. */
  public record Repeated(RuptureCue.Marker label, List<Said> earlier) {}

  /** Which way the mood has gone. */
  public enum Mood {
    FALLING,
    RISING,
    LEVEL,
    UNKNOWN
  }
}
