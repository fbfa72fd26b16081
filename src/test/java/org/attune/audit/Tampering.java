package org.attune.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attune.audit.tree.Frontier;

/**
 * What somebody who may write to the database does to a ledger.
 *
 * <p>Each kind works with as much care as it can: hashes, subtrees and frontiers are made anew as
 * far as {@code thorough} says.
 */
enum Tampering {
  EDIT,
  DELETE,
  INSERT,
  REORDER,
  TRUNCATE,
  REWRITE;

  /** How far what follows from a change is made to fit it. */
  enum Care {
    NONE,
    HASH,
    BATCH,
    ALL_THAT_FOLLOWS
  }

  List<Batch> of(List<Batch> ledger, Care care, Random random) {
    List<Batch> batches = new ArrayList<>(ledger);
    int at = random.nextInt(batches.size());
    return switch (this) {
      case TRUNCATE -> truncated(batches, at, random);
      case REWRITE -> rewritten(batches.subList(0, at), changed(batches, at, random, EDIT));
      case EDIT, DELETE, INSERT, REORDER -> cared(batches, at, care, random);
    };
  }

  /** Whole batches from the end, or a part of the last one, rebuilt to fit. */
  private static List<Batch> truncated(List<Batch> batches, int at, Random random) {
    List<Batch> kept = new ArrayList<>(batches.subList(0, at));
    List<AuditEvent> events = events(batches.get(at));
    int left = random.nextInt(events.size());
    if (left > 0) {
      kept.add(Batch.after(before(batches, at), batches.get(at).tenant(), events.subList(0, left)));
    }
    return kept;
  }

  private List<Batch> cared(List<Batch> batches, int at, Care care, Random random) {
    List<AuditEvent> events = changed(batches, at, random, this).getFirst();
    switch (care) {
      case ALL_THAT_FOLLOWS -> {
        return rewritten(batches.subList(0, at), changed(batches, at, random, this));
      }
      case BATCH -> {
        if (events.isEmpty()) {
          batches.remove(at);
        } else {
          batches.set(at, Batch.after(before(batches, at), batches.get(at).tenant(), events));
        }
      }
      case HASH, NONE -> {
        if (events.isEmpty()) {
          batches.remove(at);
        } else {
          batches.set(at, careless(batches.get(at), events, care));
        }
      }
    }
    return batches;
  }

  /** The events in the places of the batch's entries, with its old subtrees and frontier. */
  private static Batch careless(Batch batch, List<AuditEvent> events, Care care) {
    List<Batch.Row> rows = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Batch.Row old = batch.rows().get(Math.min(i, batch.rows().size() - 1));
      LedgerEntry entry = LedgerEntry.of(batch.first() + i, events.get(i));
      rows.add(
          new Batch.Row(
              care == Care.HASH
                  ? entry
                  : new LedgerEntry(entry.seq(), entry.event(), old.entry().hash()),
              old.completed()));
    }
    return new Batch(batch.tenant(), rows, batch.after());
  }

  /** The events of the batch with one of them changed, and those of all batches after it. */
  private static List<List<AuditEvent>> changed(
      List<Batch> batches, int at, Random random, Tampering kind) {
    List<List<AuditEvent>> events = new ArrayList<>();
    batches.subList(at, batches.size()).forEach(batch -> events.add(events(batch)));
    List<AuditEvent> first = events.getFirst();
    int place = random.nextInt(first.size());
    switch (kind) {
      case DELETE -> first.remove(place);
      case INSERT -> first.add(place, AuditFixture.event("inserted" + random.nextInt()));
      case REORDER -> {
        if (first.size() > 1) {
          Collections.swap(first, place, (place + 1) % first.size());
        } else {
          first.set(0, edited(first.getFirst(), random));
        }
      }
      case EDIT, TRUNCATE, REWRITE -> first.set(place, edited(first.get(place), random));
    }
    return events;
  }

  private static AuditEvent edited(AuditEvent event, Random random) {
    return new AuditEvent(
        event.id(),
        event.tenant(),
        event.at().plusMillis(random.nextInt(2)),
        "therapist:mallory" + random.nextInt(),
        event.action(),
        event.subject(),
        event.details());
  }

  private static List<Batch> rewritten(List<Batch> kept, List<List<AuditEvent>> events) {
    List<Batch> batches = new ArrayList<>(kept);
    for (List<AuditEvent> batch : events) {
      if (!batch.isEmpty()) {
        Frontier before = before(batches, batches.size());
        batches.add(Batch.after(before, AuditFixture.CLINIC, batch));
      }
    }
    return batches;
  }

  private static Frontier before(List<Batch> batches, int at) {
    return at == 0 ? Frontier.EMPTY : batches.get(at - 1).after();
  }

  private static List<AuditEvent> events(Batch batch) {
    List<AuditEvent> events = new ArrayList<>();
    batch.entries().forEach(entry -> events.add(entry.event()));
    return events;
  }
}
