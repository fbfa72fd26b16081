package org.attune.access.provision;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether Attune may start with the accounts it would have; the first rule that objects speaks. */
final class StartPolicy {
  private static final String LIST_ACCOUNTS =
      "list who may use Attune under attune.access.accounts"
          + " (tenant, id, role THERAPIST, SUPERVISOR or PLATFORM, and secretHash: bcrypt of a"
          + " person's password, SHA-256 of a platform's API key)";

  private static final String DEMO_OFF = "set attune.access.demo=false and " + LIST_ACCOUNTS;

  private StartPolicy() {}

  /**
   * What a start finds.
   *
   * @param address as configured, for the message
   */
  record Situation(
      boolean demoWanted,
      boolean accountsListed,
      boolean loopback,
      String address,
      boolean externalStore,
      boolean demoAccountsStored) {}

  /** Why not, and what to do about it. */
  record Refusal(String reason, String remedy) {}

  static Optional<Refusal> refusal(Situation situation) {
    return Stream.<Function<Situation, Optional<Refusal>>>of(
            StartPolicy::demoWithinReachOfOthers,
            StartPolicy::demoInExternalStore,
            StartPolicy::demoLeftInTheStore,
            StartPolicy::nobodyToSignIn)
        .flatMap(rule -> rule.apply(situation).stream())
        .findFirst();
  }

  private static Optional<Refusal> demoWithinReachOfOthers(Situation at) {
    return refuseIf(
        at.demoWanted() && !at.loopback(),
        "Attune does not start: it would open demo accounts on server.address=%s, which other"
                .formatted(at.address())
            + " machines can reach. Demo accounts exist on a loopback address only.",
        "To look at the demo, set server.address=127.0.0.1. To serve others, " + DEMO_OFF);
  }

  private static Optional<Refusal> demoInExternalStore(Situation at) {
    return refuseIf(
        at.demoWanted() && at.externalStore(),
        "Attune does not start: it would put demo accounts into the MongoDB of"
            + " spring.mongodb.uri. Demo accounts exist in the embedded store only.",
        "To look at the demo, unset spring.mongodb.uri. To use that MongoDB, " + DEMO_OFF);
  }

  private static Optional<Refusal> demoLeftInTheStore(Situation at) {
    return refuseIf(
        at.demoAccountsStored() && !at.loopback(),
        "Attune does not start: its store holds demo accounts, and other machines can reach"
            + " server.address=%s.".formatted(at.address()),
        "Start it once with server.address=127.0.0.1 and attune.access.demo=false, which removes"
            + " them; or use another data directory (attune.embedded.directory)");
  }

  private static Optional<Refusal> nobodyToSignIn(Situation at) {
    return refuseIf(
        !at.demoWanted() && !at.accountsListed(),
        "Attune does not start: attune.access.demo is false and attune.access.accounts is empty,"
            + " so nobody could sign in.",
        "Either remove attune.access.demo, or " + LIST_ACCOUNTS);
  }

  private static Optional<Refusal> refuseIf(boolean objects, String reason, String remedy) {
    return objects ? Optional.of(new Refusal(reason, remedy + ".")) : Optional.empty();
  }
}
