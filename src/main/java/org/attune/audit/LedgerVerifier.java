package org.attune.audit;

import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.audit.LedgerVerification.Broken;
import org.attune.audit.LedgerVerification.Head;
import org.attune.audit.LedgerVerification.Intact;
import org.attune.audit.RawEntry.Damaged;
import org.attune.audit.RawEntry.Whole;
import org.attune.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** Follows every tenant's chain from its first entry and stops at the first fault. */
public final class LedgerVerifier {
  private static final Pattern ID = Pattern.compile("(.{1,64}):(\\d{19})", Pattern.DOTALL);

  private final SortedMap<String, Head> heads = new TreeMap<>();
  private String lastTenant = "";
  private long entries;
  private @Nullable Broken fault;

  /** Takes the next entry; entries of one tenant come in order of their sequence numbers. */
  public void accept(RawEntry raw) {
    if (fault == null) {
      fault =
          switch (raw) {
            case Whole whole -> fault(whole.entry()).orElse(null);
            case Damaged damaged -> fault(damaged);
          };
    }
  }

  public LedgerVerification verdict() {
    return fault != null ? fault : new Intact(entries, new TreeMap<>(heads));
  }

  public static LedgerVerification verify(Iterator<RawEntry> entries) {
    LedgerVerifier verifier = new LedgerVerifier();
    entries.forEachRemaining(verifier::accept);
    return verifier.verdict();
  }

  private Optional<Broken> fault(LedgerEntry entry) {
    String tenant = entry.event().tenant().value();
    long expected = expected(tenant);
    Sha256 previous = heads.containsKey(tenant) ? heads.get(tenant).hash() : HashChain.START;
    if (entry.seq() != expected) {
      return Optional.of(
          new Broken(
              tenant,
              expected,
              "entry " + expected + " is missing; entry " + entry.seq() + " stands in its place"));
    }
    if (!HashChain.hash(entry.seq(), entry.event(), entry.previous()).equals(entry.hash())) {
      return Optional.of(new Broken(tenant, expected, "its contents do not match its hash"));
    }
    if (!entry.previous().equals(previous)) {
      return Optional.of(new Broken(tenant, expected, "it does not follow the entry before it"));
    }
    heads.put(tenant, new Head(entry.seq(), entry.hash()));
    lastTenant = tenant;
    entries++;
    return Optional.empty();
  }

  /** The id of a damaged entry may be damaged too: its place in the order says more. */
  private Broken fault(Damaged damaged) {
    Matcher id = ID.matcher(damaged.id());
    String tenant = id.matches() ? id.group(1) : lastTenant;
    boolean begins = id.matches() && Long.parseLong(id.group(2)) == 1;
    String place = heads.containsKey(tenant) || begins ? tenant : lastTenant;
    return new Broken(place, expected(place), damaged.reason());
  }

  private long expected(String tenant) {
    return heads.containsKey(tenant) ? heads.get(tenant).seq() + 1 : 1;
  }
}
