package org.attune.access.session;

import java.time.Duration;
import java.time.Instant;
import org.attune.access.AccessProperties;
import org.attune.access.Actor;
import org.attune.access.Origin;
import org.attune.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A person's sign-in, known by the digest of its token.
 *
 * @param expiresAt the end when no request comes any more
 * @param endsAt the end in any case
 * @param origin whose page alone may use it; null for a sign-in on Attune's own page
 */
public record Session(
    Sha256 digest, Actor actor, Instant expiresAt, Instant endsAt, @Nullable Origin origin) {
  /** Of a lifetime; an expiry moves only in such steps, so that few requests write. */
  private static final int STEPS = 10;

  public Session(Sha256 digest, Actor actor, Instant expiresAt, Instant endsAt) {
    this(digest, actor, expiresAt, endsAt, null);
  }

  static Session start(
      Sha256 digest, Actor actor, Instant now, AccessProperties.Lifetime lifetime) {
    return new Session(digest, actor, now.plus(lifetime.idle()), now.plus(lifetime.absolute()));
  }

  public boolean isValidAt(Instant now) {
    return now.isBefore(expiresAt) && now.isBefore(endsAt);
  }

  /** The session after a request at {@code now}; itself when there is nothing to write down. */
  Session usedAt(Instant now, Duration idle) {
    Instant later = now.plus(idle).isBefore(endsAt) ? now.plus(idle) : endsAt;
    boolean worthwhile = later.isAfter(expiresAt.plus(idle.dividedBy(STEPS)));
    boolean last = later.equals(endsAt) && later.isAfter(expiresAt);
    return worthwhile || last ? new Session(digest, actor, later, endsAt, origin) : this;
  }
}
