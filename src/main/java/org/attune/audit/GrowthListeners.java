package org.attune.audit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.attune.audit.tree.TreeHead;
import org.springframework.stereotype.Component;

/** Who wants to know that a ledger has grown. */
@Component
public class GrowthListeners {
  private final List<Consumer<TreeHead>> listeners = new CopyOnWriteArrayList<>();

  /** Adds what to run, quickly and without blocking. */
  public void add(Consumer<TreeHead> listener) {
    listeners.add(listener);
  }

  void grown(TreeHead head) {
    listeners.forEach(listener -> listener.accept(head));
  }
}
