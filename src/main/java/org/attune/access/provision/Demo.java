package org.attune.access.provision;

import java.nio.file.Path;
import java.util.List;
import org.attune.access.DemoTenant;
import org.attune.access.account.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's credentials, from the start until they are printed. */
@Component
class Demo {
  private final DemoTenant tenant;
  private final Passwords passwords;
  private final ServerProperties server;
  private final DemoCredentialsFile file;
  private volatile @Nullable DemoCredentials opened;

  Demo(
      DemoTenant tenant,
      Passwords passwords,
      ServerProperties server,
      @Value("${attune.embedded.directory:./data}") Path directory) {
    this.tenant = tenant;
    this.passwords = passwords;
    this.server = server;
    this.file = new DemoCredentialsFile(directory);
  }

  /** The accounts to have: of the file, or new ones; none when the demo is off. */
  Roster open(Roster stored) {
    if (!tenant.active()) {
      file.delete();
      return new Roster(List.of(), List.of());
    }
    DemoCredentials credentials = file.read().orElseGet(DemoCredentials::random);
    opened = credentials;
    return credentials.roster(stored, passwords);
  }

  /** Last of all who wait for readiness, so that it stands at the end of the output. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void announce(ApplicationReadyEvent ready) {
    DemoCredentials credentials = opened;
    Integer port =
        ready
            .getApplicationContext()
            .getEnvironment()
            .getProperty("local.server.port", Integer.class);
    if (credentials != null && port != null) {
      DemoCredentials reachable = credentials.at(LocalUrl.of(server.getAddress(), port));
      file.write(reachable);
      System.out.println(DemoAnnouncement.of(reachable, file.path()));
    }
  }
}
