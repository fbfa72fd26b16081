package org.attune.supervision.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.access.Actor.Therapist;
import org.attune.kernel.Sha256;
import org.attune.supervision.SupervisionProperties;
import org.jspecify.annotations.Nullable;

/** Whether a therapist is due a check, and which; pure. */
record Seeding(SupervisionProperties.SeededChecks settings) {

  /**
   * What is known of one therapist.
   *
   * @param met ids of cases that they were given before
   * @param lastAt when the last was given; null for none yet
   * @param open whether one is still undecided
   * @param decidedSince messages decided after the last
   */
  record Standing(
      Therapist therapist,
      Set<String> met,
      @Nullable Instant lastAt,
      boolean open,
      long decidedSince) {}

  /**
   * The next case, where one is due: after some half to one and a half times {@code 1 / rate}
   * decisions, so that nobody can count to it.
   */
  Optional<SeededCase> next(Standing standing, List<SeededCase> cases, Instant now) {
    return due(standing, now) ? unmet(standing, cases) : Optional.empty();
  }

  private boolean due(Standing standing, Instant now) {
    return settings.rate() > 0
        && !standing.open()
        && (standing.lastAt() == null || rested(standing.lastAt(), now))
        && standing.decidedSince() >= (0.5 + chance(standing)) / settings.rate();
  }

  private boolean rested(Instant last, Instant now) {
    return Duration.between(last, now).compareTo(settings.pause()) >= 0;
  }

  /** From 0 to 1; the same until the next check is given. */
  private static double chance(Standing standing) {
    String hash = hash(standing.therapist(), "after " + standing.met().size());
    return Long.parseLong(hash.substring(0, 8), 16) / (double) 0xFFFFFFFFL;
  }

  /** Each therapist meets the cases in an order of their own. */
  private static Optional<SeededCase> unmet(Standing standing, List<SeededCase> cases) {
    return cases.stream()
        .filter(seeded -> !standing.met().contains(seeded.id()))
        .min(Comparator.comparing(seeded -> hash(standing.therapist(), seeded.id())));
  }

  private static String hash(Therapist therapist, String what) {
    return Sha256.ofParts(therapist.tenant().value(), therapist.id(), what).hex();
  }
}
