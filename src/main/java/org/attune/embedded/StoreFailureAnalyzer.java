package org.attune.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the service cannot start, instead of a wall of stack traces. */
class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreUnavailable> {
  @Override
  protected FailureAnalysis analyze(Throwable root, StoreUnavailable cause) {
    return new FailureAnalysis(cause.getMessage(), action(cause), cause);
  }

  private static String action(StoreUnavailable failure) {
    return switch (failure.reason()) {
      case LOCKED -> "Stop the other process, or start with another --data directory.";
      case MISSING, INACCESSIBLE -> "Check the path and its permissions.";
      case KEY_MISSING ->
          "Put the key file back, or name another with attune.store.key-file, or give the key"
              + " itself in ATTUNE_STORE_KEY. Without it nobody can read the store.";
      case KEY_WRONG -> "Name the key file that belongs to this store: attune.store.key-file.";
      case DAMAGED -> "Restore the directory from a backup, or start with an empty one.";
    };
  }
}
