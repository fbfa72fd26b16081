package org.attune.cli.ledger;

import java.util.ArrayList;
import java.util.List;
import org.attune.audit.tree.TreeHead;
import org.attune.audit.verify.LedgerVerification;
import org.attune.audit.verify.LedgerVerification.Broken;
import org.attune.audit.verify.LedgerVerification.Intact;

/** What {@code ledger verify} says, and its exit status. */
record Report(int status, List<String> lines) {

  static Report of(LedgerVerification verdict, Heads published) {
    return switch (verdict) {
      case Intact intact -> new Report(0, intact(intact, published));
      case Broken broken ->
          new Report(
              1,
              List.of(
                  "ledger broken: tenant %s, entry %d: %s"
                      .formatted(
                          broken.tenant().isEmpty() ? "unknown" : broken.tenant(),
                          broken.seq(),
                          broken.reason())));
    };
  }

  private static List<String> intact(Intact intact, Heads published) {
    List<String> lines = new ArrayList<>();
    lines.add("ledger intact: " + intact.entries() + " entries");
    for (TreeHead head : intact.heads().values()) {
      long covered = intact.published().getOrDefault(head.tenant().value(), 0L);
      lines.add(
          "  %s: %d entries, root %s, %s"
              .formatted(head.tenant(), head.size(), head.root(), covered(head, covered)));
    }
    published.keys().forEach(key -> lines.add("heads are signed with key " + key));
    if (published.heads().isEmpty()) {
      lines.add(
          "no published heads were at hand: that entries were cut off at the end, or all of them"
              + " rewritten, would not show");
    }
    if (!published.unreadable().isEmpty()) {
      lines.add("lines of the heads file that hold no head: " + published.unreadable());
    }
    return lines;
  }

  private static String covered(TreeHead head, long size) {
    if (size == 0) {
      return "no published head";
    }
    return size == head.size() ? "as published" : "the first %d as published".formatted(size);
  }
}
