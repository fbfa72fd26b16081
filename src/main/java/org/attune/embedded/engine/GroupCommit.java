package org.attune.embedded.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Acknowledges a write only when it is on disk, and lets concurrent writes share one commit and one
 * fsync.
 *
 * <p>Commands run together under the shared half of the gate. A commit takes the exclusive half, so
 * that it never sees half a command: a document and its index entries reach the disk together.
 */
final class GroupCommit {
  private final MVStore store;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final ReentrantLock committing = new ReentrantLock();
  private final AtomicLong started = new AtomicLong();
  private volatile long durable;
  private volatile boolean failed;

  GroupCommit(MVStore store) {
    this.store = store;
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

  /** Moves live pages together so that the file can shrink; never between halves of a command. */
  void compact(int targetFillPercent, int bytes) {
    requireSound();
    commit(() -> {
      store.compact(targetFillPercent, bytes);
      store.commit();
    });
  }

  boolean hasFailed() {
    return failed;
  }

  private void awaitDurable(long ticket) {
    if (durable < ticket) {
      committing.lock();
      try {
        if (durable < ticket) {
          requireSound();
          commit(store::commit);
        }
      } finally {
        committing.unlock();
      }
    }
  }

  private void commit(Runnable step) {
    committing.lock();
    try {
      long upTo;
      gate.writeLock().lock();
      try {
        upTo = started.get();
        step.run();
      } finally {
        gate.writeLock().unlock();
      }
      store.sync();
      durable = upTo;
    } catch (RuntimeException e) {
      // After a failed fsync nobody knows what is on disk: nothing may be acknowledged any more.
      failed = true;
      throw e;
    } finally {
      committing.unlock();
    }
  }

  private void requireSound() {
    if (failed) {
      throw new IllegalStateException(
          "the embedded store stopped after a failed write to disk; restart Attune");
    }
  }
}
