package org.attune.inbox.stream;

import java.util.ArrayList;
import java.util.List;

/**
 * The newest changes of a tenant, so that connections need not ask the store for each.
 *
 * @param floor changes after this sequence number are all here
 * @param head up to this one
 */
record RecentChanges(long floor, long head, List<ReviewChange> changes) {
  private static final int KEPT = 512;

  static RecentChanges from(long head) {
    return new RecentChanges(head, head, List.of());
  }

  RecentChanges with(Feed.Page page) {
    List<ReviewChange> all = new ArrayList<>(changes);
    all.addAll(page.changes());
    int surplus = all.size() - KEPT;
    return surplus <= 0
        ? new RecentChanges(floor, page.upTo(), List.copyOf(all))
        : new RecentChanges(
            all.get(surplus - 1).seq(), page.upTo(), List.copyOf(all.subList(surplus, all.size())));
  }

  boolean reachesBackTo(long seq) {
    return seq >= floor;
  }

  Feed.Page after(long seq) {
    List<ReviewChange> newer = changes.stream().filter(change -> change.seq() > seq).toList();
    return new Feed.Page(newer, Math.max(seq, head), false);
  }
}
