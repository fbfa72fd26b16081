package org.attune.access;

import java.time.Duration;
import java.util.List;
import org.attune.access.account.Account;
import org.attune.access.account.ApiKey;
import org.attune.access.account.InMemoryAccounts;
import org.attune.access.account.InMemoryApiKeys;
import org.attune.access.account.Passwords;
import org.attune.access.embed.EmbedOrigins;
import org.attune.access.embed.EmbedProperties;
import org.attune.access.embed.PluginTokens;
import org.attune.access.session.InMemorySessions;
import org.attune.access.session.SessionDesk;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/** A clinic with a therapist (ana), a supervisor (sam) and a platform, in memory. */
public class AccessFixture {
  public static final TenantId CLINIC = new TenantId("clinic");
  public static final String PASSWORD = "a long enough password";
  public static final String API_KEY = "key of the clinic's platform";
  public static final AccessProperties.Lifetime LIFETIME =
      new AccessProperties.Lifetime(Duration.ofMinutes(30), Duration.ofHours(12));
  public static final AccessProperties PROPERTIES =
      new AccessProperties(false, List.of(), LIFETIME);

  public final SettableClock clock = new SettableClock();
  public final InMemoryAccounts accounts = new InMemoryAccounts();
  public final InMemoryApiKeys keys = new InMemoryApiKeys();
  public final InMemorySessions sessions = new InMemorySessions();
  public final Passwords passwords = new Passwords(PROPERTIES);
  public final EmbedOrigins origins =
      new EmbedOrigins(new EmbedProperties(List.of("https://platform.example")));
  public final SessionDesk desk = new SessionDesk(accounts, sessions, passwords, PROPERTIES, clock);

  public final PluginTokens tokens = new PluginTokens(accounts, sessions, origins, clock);

  public AccessFixture() {
    String hash = passwords.hash(PASSWORD);
    accounts.put(new Account(CLINIC, "ana", Role.THERAPIST, hash)).block();
    accounts.put(new Account(CLINIC, "sam", Role.SUPERVISOR, hash)).block();
    keys.put(new ApiKey(Sha256.of(API_KEY), CLINIC, "icbt")).block();
  }
}
