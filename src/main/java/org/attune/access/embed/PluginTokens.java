package org.attune.access.embed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.attune.access.Origin;
import org.attune.access.Role;
import org.attune.access.account.Account;
import org.attune.access.account.Accounts;
import org.attune.access.account.Secrets;
import org.attune.access.session.Session;
import org.attune.access.session.SessionDesk;
import org.attune.access.session.Sessions;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Gives a platform short-lived tokens for its therapists' embedded inboxes.
 *
 * <p>A token is a session of that therapist that no use prolongs and that one origin alone can use;
 * it ends with the account. The platform asks for the next one before it expires.
 */
@Service
public class PluginTokens {
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  private final Accounts accounts;
  private final Sessions sessions;
  private final EmbedOrigins origins;
  private final Clock clock;

  public PluginTokens(Accounts accounts, Sessions sessions, EmbedOrigins origins, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.origins = origins;
    this.clock = clock;
  }

  /**
   * A token for one therapist of the tenant, or the field that forbids it.
   *
   * @param origin of the page that will embed the inbox
   */
  public Mono<PluginGrant> issue(
      TenantId tenant, @Nullable String therapistId, @Nullable String origin) {
    FieldFault fault = Origin.fault(origin);
    if (fault != null) {
      return Mono.just(new PluginGrant.Refused(fault.at("origin")));
    }
    if (therapistId == null || therapistId.isBlank() || therapistId.indexOf('/') >= 0) {
      return Mono.just(
          new PluginGrant.Refused(
              new FieldFault("therapistId", Code.MISSING, "is missing or malformed")));
    }
    return Mono.justOrEmpty(Origin.parse(origin)).flatMap(page -> issue(tenant, therapistId, page));
  }

  private Mono<PluginGrant> issue(TenantId tenant, String therapistId, Origin page) {
    return origins
        .of(tenant)
        .flatMap(listed ->
            mayEmbed(listed, page)
                ? issueTo(tenant, therapistId, page)
                : Mono.just(
                    new PluginGrant.Refused(
                        new FieldFault(
                            "origin",
                            Code.WRONG_VALUE,
                            "is not among the tenant's embed origins"))));
  }

  private static boolean mayEmbed(Set<Origin> listed, Origin page) {
    return listed.isEmpty() || listed.contains(page);
  }

  private Mono<PluginGrant> issueTo(TenantId tenant, String therapistId, Origin page) {
    return accounts
        .named(tenant + "/" + therapistId)
        .filter(account -> account.role() == Role.THERAPIST)
        .flatMap(account -> open(account, page))
        .defaultIfEmpty(
            new PluginGrant.Refused(
                new FieldFault(
                    "therapistId", Code.WRONG_VALUE, "names no therapist of this tenant")));
  }

  private Mono<PluginGrant> open(Account account, Origin page) {
    String token = Secrets.token(SessionDesk.PLUGIN_TOKEN_PREFIX);
    Instant end = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(LIFETIME);
    Session session = new Session(Sha256.of(token), account.actor(), end, end, page);
    return sessions
        .open(session)
        .thenReturn(new PluginGrant.Granted(token, account.id(), page, end));
  }
}
