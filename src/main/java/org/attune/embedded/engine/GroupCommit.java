package org.attune.embedded.engine;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledges a write only when it is on disk, and lets concurrent writes share one commit and one
 * fsync.
 *
 * <p>Commands run together under the shared half of the gate. A commit takes the exclusive half, so
 * that it never sees half a command: a document and its index entries reach the disk together.
 */
final class GroupCommit {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  /** Within this time at most one commit moves pages. */
  private static final long TIDY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** So much is moved with one: a few thousandths of a second. */
  private static final int TIDY_BYTES = 256 << 10;

  /** A mark in the file's header that H2 takes out, and writes the header anew, when it commits. */
  private static final String RENEWED = "clean";

  private final MVStore store;
  private final int fillPercent;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final ReentrantLock turn = new ReentrantLock();
  private final Condition committed = turn.newCondition();
  private boolean committing;
  private long tidied = System.nanoTime();
  private final AtomicLong started = new AtomicLong();
  private volatile long durable;
  private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

  /**
   * Begins with an open store.
   *
   * @param fillPercent how much of the file is to be live pages at least
   */
  GroupCommit(MVStore store, int fillPercent) {
    this.store = store;
    this.fillPercent = fillPercent;
  }

  /** Runs the command and returns its result once everything it changed is on disk. */
  <T> T write(Supplier<T> command) {
    requireSound();
    long ticket;
    T result;
    gate.readLock().lock();
    try {
      ticket = started.incrementAndGet();
      result = command.get();
    } catch (MongoServerException refused) {
      throw refused;
    } catch (RuntimeException | Error broken) {
      // Nobody knows how far it came: half of it must not reach the disk with the next commit
      stop(broken);
      throw broken;
    } finally {
      gate.readLock().unlock();
    }
    awaitDurable(ticket);
    return result;
  }

  /** Runs the query on whatever is there, on disk already or not. */
  <T> T read(Supplier<T> query) {
    requireSound();
    // keeps the pages of this version readable while others commit and compact
    MVStore.TxCounter version = store.registerVersionUsage();
    try {
      return query.get();
    } catch (MVStoreException e) {
      if (store.isClosed()) {
        stop(e);
      }
      throw e;
    } finally {
      store.deregisterVersionUsage(version);
    }
  }

  /** Runs the query and returns its result once everything it can have seen is on disk. */
  <T> T readDurable(Supplier<T> query) {
    T result = read(query);
    awaitDurable(started.get());
    return result;
  }

  /**
   * Moves some live pages together so that the file can shrink; never between halves of a command.
   *
   * @return whether there were any to move
   */
  boolean compact(int bytes) {
    requireSound();
    takeTurn(() -> false);
    return commit(() -> store.compact(fillPercent, bytes));
  }

  /**
   * What a commit moves along, without an fsync of its own: space comes back as fast as writes take
   * it.
   */
  private boolean tidied() {
    long now = System.nanoTime();
    if (now - tidied > TIDY_NANOS) {
      tidied = now;
      store.compact(fillPercent, TIDY_BYTES);
    }
    return true;
  }

  /** Why the store stopped; empty while it is sound. */
  Optional<String> failure() {
    return Optional.ofNullable(failure.get());
  }

  private void stop(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    // Messages of the operating system hold no data; those of others may
    String reason =
        root instanceof IOException ? String.valueOf(root.getMessage()) : root.getClass().getName();
    if (failure.compareAndSet(null, reason)) {
      LOG.error(
          "the embedded store stopped: {}. Nothing more is read or written, so that nothing is"
              + " half-written. Make sure that the disk is sound and has room, then restart Attune",
          reason);
    }
  }

  private void awaitDurable(long ticket) {
    if (durable < ticket && takeTurn(() -> durable >= ticket)) {
      commit(this::tidied);
    }
  }

  /** Waits for the commit under way; true where the caller is to make the next one. */
  private boolean takeTurn(BooleanSupplier done) {
    turn.lock();
    try {
      while (committing && !done.getAsBoolean()) {
        committed.awaitUninterruptibly();
      }
      boolean mine = !done.getAsBoolean();
      committing |= mine;
      return mine;
    } finally {
      turn.unlock();
    }
  }

  /** All who waited go on at once: those whose write was in it, and one who makes the next. */
  private void endTurn() {
    turn.lock();
    try {
      committing = false;
      committed.signalAll();
    } finally {
      turn.unlock();
    }
  }

  /** By whoever has the turn: commits and syncs where the preparation finds that there is need. */
  private boolean commit(BooleanSupplier preparation) {
    try {
      long upTo;
      gate.writeLock().lock();
      try {
        // a command may have broken off while this one waited
        requireSound();
        upTo = started.get();
        if (!preparation.getAsBoolean()) {
          return false;
        }
        // So the header that is synced names this version, and no other is ever opened
        store.getStoreHeader().put(RENEWED, 1);
        store.commit();
      } finally {
        gate.writeLock().unlock();
      }
      store.sync();
      durable = upTo;
      return true;
    } catch (StoreStopped e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // After a failed fsync nobody knows what is on disk: nothing may be acknowledged any more.
      stop(e);
      throw e;
    } finally {
      endTurn();
    }
  }

  private void requireSound() {
    String reason = failure.get();
    if (reason != null) {
      throw new StoreStopped(reason);
    }
  }
}
