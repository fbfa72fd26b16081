package org.attune.audit.verify;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.audit.Batch;
import org.attune.audit.LedgerEntry;
import org.attune.audit.RawBatch;
import org.attune.audit.RawBatch.Damaged;
import org.attune.audit.RawBatch.Single;
import org.attune.audit.RawBatch.Whole;
import org.attune.audit.head.SignedHead;
import org.attune.audit.tree.Frontier;
import org.attune.audit.tree.TreeHead;
import org.attune.audit.verify.LedgerVerification.Broken;
import org.attune.audit.verify.LedgerVerification.Intact;
import org.jspecify.annotations.Nullable;

/**
 * Builds every tenant's tree again from its first entry, and stops at the first fault.
 *
 * <p>What is stored with the entries shows changes by somebody who does not rewrite all that
 * follows. Somebody who does is found by the heads that were published elsewhere.
 */
public final class LedgerVerifier {
  private static final Pattern ID = Pattern.compile("(.{1,64}):(\\d{19})", Pattern.DOTALL);

  private final Map<String, PublishedHeads> published;
  private final SortedMap<String, GrowingTree> trees = new TreeMap<>();
  private String lastTenant = "";
  private @Nullable Broken fault;

  /** A verifier that knows of no published heads. */
  public LedgerVerifier() {
    this(java.util.List.of());
  }

  /**
   * A verifier with heads that were published outside of the ledger.
   *
   * @param heads whose signatures have been checked, in any order
   */
  public LedgerVerifier(Iterable<SignedHead> heads) {
    this.published = PublishedHeads.byTenant(heads);
  }

  /** Takes the next batch or entry; those of one tenant come in order of sequence numbers. */
  public void accept(RawBatch raw) {
    if (fault == null) {
      fault =
          switch (raw) {
            case Whole whole -> fault(whole.batch());
            case Single single -> fault(single.entry());
            case Damaged damaged -> fault(damaged);
          };
    }
  }

  /** The verdict over everything that was taken. */
  public LedgerVerification verdict() {
    if (fault != null) {
      return fault;
    }
    return published.entrySet().stream()
        .flatMap(heads -> cutOff(heads.getKey(), heads.getValue()).stream())
        .findFirst()
        .<LedgerVerification>map(broken -> broken)
        .orElseGet(this::intact);
  }

  private Optional<Broken> cutOff(String tenant, PublishedHeads heads) {
    return heads
        .beyond(tree(tenant).frontier().size())
        .map(reason -> new Broken(tenant, tree(tenant).frontier().size() + 1, reason));
  }

  private Intact intact() {
    SortedMap<String, TreeHead> heads = new TreeMap<>();
    trees.forEach((tenant, tree) -> heads.put(tenant, tree.head()));
    heads.values().removeIf(head -> head.size() == 0);
    SortedMap<String, Long> upTo = new TreeMap<>();
    published.forEach((tenant, known) -> upTo.put(tenant, known.newest()));
    return new Intact(heads.values().stream().mapToLong(TreeHead::size).sum(), heads, upTo);
  }

  public static LedgerVerification verify(Iterator<? extends RawBatch> batches) {
    LedgerVerifier verifier = new LedgerVerifier();
    batches.forEachRemaining(verifier::accept);
    return verifier.verdict();
  }

  private GrowingTree tree(String tenant) {
    return trees.computeIfAbsent(
        tenant,
        t -> new GrowingTree(t, Frontier.EMPTY, published.getOrDefault(t, PublishedHeads.NONE)));
  }

  private @Nullable Broken fault(Batch batch) {
    lastTenant = batch.tenant().value();
    return tree(lastTenant).fault(batch).orElse(null);
  }

  private @Nullable Broken fault(LedgerEntry entry) {
    lastTenant = entry.event().tenant().value();
    return tree(lastTenant).fault(entry).orElse(null);
  }

  /** The id of damaged entries may be damaged too: their place in the order says more. */
  private Broken fault(Damaged damaged) {
    Matcher id = ID.matcher(damaged.id());
    String tenant = id.matches() ? id.group(1) : lastTenant;
    boolean begins = id.matches() && Long.parseLong(id.group(2)) == 1;
    String place = trees.containsKey(tenant) || begins ? tenant : lastTenant;
    return new Broken(place, tree(place).frontier().size() + 1, damaged.reason());
  }
}
