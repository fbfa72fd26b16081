package org.attune.approval;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Who wants to know that a review's events reached the ledger. */
@Component
public class RecordedListeners {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Adds what to run, quickly and without blocking. */
  public void add(Runnable listener) {
    listeners.add(listener);
  }

  void recorded() {
    listeners.forEach(Runnable::run);
  }
}
