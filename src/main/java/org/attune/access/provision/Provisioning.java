package org.attune.access.provision;

import java.net.InetAddress;
import java.util.Optional;
import org.attune.access.AccessProperties;
import org.attune.access.provision.StartPolicy.Refusal;
import org.attune.access.provision.StartPolicy.Situation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Settles who has access, or refuses to start, before the first request is accepted. */
@Component
class Provisioning implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

  private final AccessProperties properties;
  private final ServerProperties server;
  private final Environment environment;
  private final RosterImport rosters;
  private final Demo demo;
  private volatile boolean running;

  Provisioning(
      AccessProperties properties,
      ServerProperties server,
      Environment environment,
      RosterImport rosters,
      Demo demo) {
    this.properties = properties;
    this.server = server;
    this.environment = environment;
    this.rosters = rosters;
    this.demo = demo;
  }

  /** On the main thread, which may wait: nothing is served yet. */
  @Override
  public void start() {
    refuseIfWrong(false); // what needs no store, before a store that may not answer
    Roster stored = rosters.stored().toFuture().join();
    refuseIfWrong(stored.hasDemoAccounts());
    Roster configured = Roster.configured(properties);
    Roster wanted = configured.and(demo.open(stored));
    rosters.replace(stored, wanted).toFuture().join();
    LOG.info(
        "{} persons and {} platforms have access",
        wanted.people().size(),
        wanted.platforms().size());
    running = true;
  }

  private void refuseIfWrong(boolean demoAccountsStored) {
    Optional<Refusal> refusal = StartPolicy.refusal(situation(demoAccountsStored));
    if (refusal.isPresent()) {
      throw new StartRefusedException(refusal.get());
    }
  }

  private Situation situation(boolean demoAccountsStored) {
    @Nullable InetAddress address = server.getAddress();
    return new Situation(
        properties.demoWanted(),
        !properties.accounts().isEmpty(),
        address != null && address.isLoopbackAddress(),
        address == null ? "(any)" : address.getHostAddress(),
        StringUtils.hasText(environment.getProperty("spring.mongodb.uri")),
        demoAccountsStored);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Just before the web server, which comes at the phase after this. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
  }
}
