package org.attune.supervision.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attune.kernel.Sha256;
import org.attune.supervision.SupervisionProperties;
import org.attune.supervision.figures.Decision;

/**
 * Weighted sampling without replacement (Efraimidis and Spirakis 2006, 10.1016/j.ipl.2005.11.003).
 *
 * <p>The chance of each decision comes from the seed and its own id, so the same seed draws the
 * same sample, and a decision that is added or left out moves no other.
 */
record Draw(String seed, int size, SupervisionProperties settings) {
  private static final double TWO_TO_THE_52 = 0x1p52;
  private static final int HEX_OF_52_BITS = 13;

  /** At most {@code size} for each therapist, by therapist, the likeliest first. */
  List<Sampled> from(List<Decision> decisions) {
    return decisions.stream()
        .filter(decision -> !decision.seeded())
        .collect(Collectors.groupingBy(Decision::therapistId, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(theirs -> drawn(theirs).stream())
        .toList();
  }

  private record Ticket(double key, Sampled sampled) {}

  private List<Sampled> drawn(List<Decision> decisions) {
    return decisions.stream()
        .map(this::ticket)
        .sorted(Comparator.comparingDouble(Ticket::key).reversed())
        .limit(size)
        .map(Ticket::sampled)
        .toList();
  }

  private Ticket ticket(Decision decision) {
    Sampled sampled = Sampled.of(decision, settings);
    // log(u) / w orders as u^(1/w) does, without running out of digits
    return new Ticket(Math.log(chance(decision)) / sampled.weight(), sampled);
  }

  /** Above 0, up to 1. */
  private double chance(Decision decision) {
    String hash = Sha256.ofParts("sample", seed, decision.id().value()).hex();
    return (Long.parseLong(hash.substring(0, HEX_OF_52_BITS), 16) + 1) / TWO_TO_THE_52;
  }
}
