package org.attune.bench.store;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.attune.bench.store.Load.Operation;

/** Takes one contender through every operation at one size. */
final class Course {
  /** What is measured. */
  enum Work {
    INSERT("insert"),
    FIND("find by id"),
    UPDATE("version-checked update"),
    PAGE("queue page");

    final String words;

    Work(String words) {
      this.words = words;
    }
  }

  private static final int BULK = 10_000;
  private static final Duration TOO_SLOW_FOR_MANY = Duration.ofMillis(300);
  private static final int MOST_CLIENTS = 16;

  private final Contender contender;
  private final int size;
  private final Duration cell;
  private final long[] versions;
  private int inserted;

  Course(Contender contender, int size, Duration cell) {
    this.contender = contender;
    this.size = size;
    this.cell = cell;
    this.versions = new long[size];
    java.util.Arrays.fill(versions, 1);
  }

  void load() throws Exception {
    for (int from = 0; from < size; from += BULK) {
      contender.load(from, Math.min(size, from + BULK));
    }
    inserted = size;
  }

  /** Every work by that many clients; without those that would take minutes. */
  Map<Work, Figure> run(int clients, Map<Work, Figure> alone) throws Exception {
    Map<Work, Figure> figures = new EnumMap<>(Work.class);
    for (Work work : new Work[] {Work.FIND, Work.PAGE, Work.UPDATE, Work.INSERT}) {
      Figure single = alone.get(work);
      boolean slow =
          single != null && single.medianMillis() > TOO_SLOW_FOR_MANY.toMillis() && clients > 1;
      if (!slow) {
        Operation operation = operation(work);
        Figure warm = Load.run(clients, cell.dividedBy(2), operation);
        boolean once = warm.medianMillis() > TOO_SLOW_FOR_MANY.toMillis() && clients == 1;
        figures.put(work, once ? warm : Load.run(clients, cell, operation));
      }
    }
    return figures;
  }

  private Operation operation(Work work) {
    SplittableRandom[] dice = new SplittableRandom[MOST_CLIENTS];
    for (int client = 0; client < MOST_CLIENTS; client++) {
      dice[client] = new SplittableRandom(client + 1L);
    }
    return switch (work) {
      case INSERT -> (client, turn) -> contender.insert(new Item(nextNumber()));
      case FIND -> (client, turn) -> contender.find(dice[client].nextInt(size));
      case UPDATE -> (client, turn) -> update(own(client, dice[client]));
      case PAGE -> (client, turn) -> page(dice[client].nextInt(Item.THERAPISTS));
    };
  }

  private synchronized int nextNumber() {
    return inserted++;
  }

  /** Clients do not touch each other's items: every update has to succeed. */
  private int own(int client, SplittableRandom dice) {
    return dice.nextInt(size / MOST_CLIENTS) * MOST_CLIENTS + client;
  }

  private void update(int number) throws Exception {
    contender.update(number, versions[number]);
    versions[number]++;
  }

  private void page(int therapist) throws Exception {
    int found = contender.page(Item.therapist(therapist));
    if (found != Item.PAGE) {
      throw new IllegalStateException("a page holds " + found + " items");
    }
  }
}
