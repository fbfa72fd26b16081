package org.attune.audit;

import org.attune.audit.tree.TreeHead;

/** Lets tests of other packages tell that a ledger has grown. */
public final class GrowthFixture {
  private GrowthFixture() {}

  public static void grown(GrowthListeners listeners, TreeHead head) {
    listeners.grown(head);
  }
}
