package org.attune.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data directory cannot be used; the message says which, why, and what to do. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Cause {
    /** Another process has the store open. */
    LOCKED,
    /** There is no store there. */
    MISSING,
    /** The file is there and cannot be read as a store. */
    DAMAGED,
    /** The file is encrypted, and its key is not at hand or cannot be made. */
    KEY_MISSING,
    /** The file is encrypted with another key. */
    KEY_WRONG,
    /** The directory or the file cannot be created or opened. */
    INACCESSIBLE
  }

  private final Cause reason;

  private StoreUnavailable(Cause reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }

  static StoreUnavailable locked(Path directory, Throwable cause) {
    return new StoreUnavailable(
        Cause.LOCKED,
        "The data directory "
            + directory.toAbsolutePath().normalize()
            + " is in use by another Attune process. Stop that process first, or use another"
            + " directory.",
        cause);
  }

  static StoreUnavailable missing(Path directory) {
    return new StoreUnavailable(
        Cause.MISSING,
        "There is no Attune store in " + directory.toAbsolutePath().normalize() + ".",
        new java.nio.file.NoSuchFileException(directory.toString()));
  }

  static StoreUnavailable damaged(Path directory, Throwable cause) {
    return new StoreUnavailable(
        Cause.DAMAGED,
        "The store in "
            + directory.toAbsolutePath().normalize()
            + " is damaged and cannot be opened: "
            + cause.getMessage(),
        cause);
  }

  static StoreUnavailable inaccessible(Path directory, Throwable cause) {
    return new StoreUnavailable(
        Cause.INACCESSIBLE,
        "The data directory "
            + directory.toAbsolutePath().normalize()
            + " cannot be used: "
            + cause.getMessage(),
        cause);
  }

  static StoreUnavailable keyMissing(Path directory, String what) {
    return new StoreUnavailable(
        Cause.KEY_MISSING,
        "The store in "
            + directory.toAbsolutePath().normalize()
            + " is encrypted and its key is missing: "
            + what
            + ".",
        null);
  }

  static StoreUnavailable keyNotMade(Path directory, Path file, Throwable cause) {
    return new StoreUnavailable(
        Cause.KEY_MISSING,
        "The key for the store in "
            + directory.toAbsolutePath().normalize()
            + " cannot be written to "
            + file
            + ": "
            + cause,
        cause);
  }

  static StoreUnavailable keyWrong(Path directory) {
    return new StoreUnavailable(
        Cause.KEY_WRONG,
        "The key does not fit the store in "
            + directory.toAbsolutePath().normalize()
            + ": it was encrypted with another one, or the start of its file is damaged.",
        null);
  }
}
