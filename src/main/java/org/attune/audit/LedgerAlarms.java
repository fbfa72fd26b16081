package org.attune.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What is wrong with the record right now, for the health of the service. */
@Component
public class LedgerAlarms {
  /** Each kind of trouble; names are those that health shows. */
  public enum Alarm {
    /** Nothing can be appended, so nothing is sent. */
    APPENDS_FAIL,
    /** Tree heads cannot be published outside the database. */
    HEADS_UNPUBLISHED,
    /** Somebody has read a patient's text, and that is not recorded yet. */
    READS_UNRECORDED,
    /** Reads that will never be recorded; the log names each. Stands until the next start. */
    READS_LOST
  }

  private final Map<Alarm, String> raised = new ConcurrentHashMap<>();

  /** Raises it; {@code detail} holds no words of a patient and no message of an exception. */
  public void raise(Alarm alarm, String detail) {
    raised.put(alarm, detail);
  }

  public void clear(Alarm alarm) {
    raised.remove(alarm);
  }

  public Map<Alarm, String> raised() {
    return Map.copyOf(raised);
  }
}
