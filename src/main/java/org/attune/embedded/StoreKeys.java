package org.attune.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the key of a store, and makes one for a new store. */
final class StoreKeys {
  private final Path directory;
  private final KeySource source;

  StoreKeys(Path directory, KeySource source) {
    this.directory = directory;
    this.source = source;
  }

  /** The key of the store with this id. */
  StoreKey of(String storeId) {
    return find(storeId)
        .orElseThrow(
            () -> StoreUnavailable.keyMissing(directory, "there is no file " + file(storeId)));
  }

  /** The key for a store that holds nothing yet: the one that is set, or a random one. */
  StoreKey forNew(String storeId) {
    return find(storeId).orElseGet(() -> make(file(storeId)));
  }

  private Optional<StoreKey> find(String storeId) {
    return switch (source) {
      case KeySource.Given given ->
          Optional.of(
              StoreKey.parse(given.text())
                  .orElseThrow(() -> malformed("attune.store.key (ATTUNE_STORE_KEY)")));
      case KeySource.InFile ignored -> read(file(storeId));
      case KeySource.InFolder ignored -> read(file(storeId));
    };
  }

  private Path file(String storeId) {
    return switch (source) {
      case KeySource.Given ignored -> throw new IllegalStateException("a given key has no file");
      case KeySource.InFile in -> in.file().toAbsolutePath().normalize();
      case KeySource.InFolder in ->
          in.folder().toAbsolutePath().normalize().resolve(storeId + ".key");
    };
  }

  private Optional<StoreKey> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StoreKey.parse(Files.readString(file)).orElseThrow(() -> malformed("the file " + file)));
    } catch (IOException e) {
      throw StoreUnavailable.keyMissing(directory, file + " cannot be read");
    }
  }

  private StoreUnavailable malformed(String where) {
    return StoreUnavailable.keyMissing(directory, where + " does not hold 64 hex digits");
  }

  /** On disk for good before anything is encrypted with it. */
  private StoreKey make(Path file) {
    StoreKey key = StoreKey.random();
    try {
      Path folder = file.getParent();
      if (folder != null) {
        PrivateFiles.directory(folder);
      }
      PrivateFiles.write(
          file, (key.hex() + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw StoreUnavailable.keyNotMade(directory, file, e);
    }
    return key;
  }
}
