package org.attune.bench.store;

import java.util.List;
import org.attune.kernel.Sha256;

/**
 * What stands for a message under review: about 1 KB, in the queue of one of fifty therapists. A
 * third is open, so that the open ones grow with the store.
 *
 * @param number from 0
 */
record Item(int number) {
  static final int PAGE = 51;
  static final int THERAPISTS = 50;
  static final String TENANT = "clinic";
  static final List<String> OPEN = List.of("PENDING", "CLAIMED", "ESCALATED");
  static final String TEXT = "I slept badly again and could not do the exercise. ".repeat(14);

  private static final long FIRST_RECEIVED = 1_790_000_000_000L;
  private static final List<String> STATES =
      List.of("PENDING", "APPROVED", "CLOSED", "CLAIMED", "APPROVED", "CLOSED");

  /** Keys come in no order, as hashes do. */
  String id() {
    return Sha256.of("item " + number).hex();
  }

  String therapist() {
    return therapist(number / STATES.size());
  }

  static String therapist(int number) {
    return "therapist-" + number % THERAPISTS;
  }

  int rank() {
    return number * 31 % 4;
  }

  long receivedAtMillis() {
    return FIRST_RECEIVED + number * 60_000L;
  }

  /** After so many updates: a claim and its release, in turn. */
  String state(long version) {
    String first = STATES.get(number % STATES.size());
    return version % 2 == 1 ? first : first.equals("CLAIMED") ? "PENDING" : "CLAIMED";
  }
}
