package org.attune.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.attune.embedded.FileHead.Empty;
import org.attune.embedded.FileHead.Encrypted;
import org.attune.embedded.FileHead.Plain;
import org.attune.embedded.FileHead.Unknown;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The encrypted file that holds everything, and how it is opened. */
final class StoreFile {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
  private static final String NAME = "attune.mv.db";

  /** Freed space is kept this long before it is written over. */
  private static final int RETENTION_MILLIS = 200;

  /** The same in versions: when it opens a store, H2 looks at so many of the newest chunks. */
  private static final int RETENTION_VERSIONS = 20;

  /** Room for the open reviews of a large clinic; a document is read again from the file else. */
  private static final int CACHE_MEGABYTES = 64;

  /** A change writes the page it is on anew, and those above it: small ones keep that short. */
  private static final int PAGE_BYTES = 4096;

  private StoreFile() {}

  static Path in(Path directory) {
    return directory.resolve(NAME);
  }

  /** Opens the store, which the caller keeps to itself by a {@link FolderLock}. */
  static MVStore openForWriting(Path directory, KeySource keys) {
    try {
      StoreKey key = prepare(directory, new StoreKeys(directory, keys));
      MVStore store = open(directory, () -> writing(name(directory), key));
      if (store.isReadOnly()) {
        store.closeImmediately();
        throw StoreUnavailable.inaccessible(directory, new IOException("it may not be written"));
      }
      return store;
    } catch (IOException e) {
      throw StoreUnavailable.inaccessible(directory, e);
    }
  }

  static MVStore openForReading(Path directory, KeySource keys) {
    if (!Files.isRegularFile(in(directory))) {
      throw StoreUnavailable.missing(directory);
    }
    try {
      StoreKey key =
          switch (FileHead.read(in(directory))) {
            case Empty() -> throw StoreUnavailable.missing(directory);
            case Encrypted head -> fitting(directory, new StoreKeys(directory, keys), head);
            case Plain() -> null;
            case Unknown() -> throw StoreUnavailable.damaged(directory, noStore());
          };
      return open(directory, () -> builder(name(directory), key).readOnly().open());
    } catch (IOException e) {
      throw StoreUnavailable.inaccessible(directory, e);
    }
  }

  /**
   * The settings under which a write is safe.
   *
   * @param name a file name as H2 understands it
   * @param key none where the file is not encrypted
   */
  static MVStore writing(String name, @Nullable StoreKey key) {
    // nothing is committed behind the commands' backs: see GroupCommit
    MVStore store = builder(name, key).autoCommitDisabled().autoCommitBufferSize(0).open();
    store.setRetentionTime(RETENTION_MILLIS);
    store.setVersionsToKeep(RETENTION_VERSIONS);
    return store;
  }

  private static MVStore.Builder builder(String name, @Nullable StoreKey key) {
    return new MVStore.Builder()
        .fileName(key == null ? name : SealedFiles.of(name, key))
        .cacheSize(CACHE_MEGABYTES)
        .pageSplitSize(PAGE_BYTES);
  }

  private static String name(Path directory) {
    return in(directory).toAbsolutePath().toString();
  }

  private static MVStore open(Path directory, java.util.function.Supplier<MVStore> opening) {
    try {
      return opening.get();
    } catch (MVStoreException e) {
      throw switch (e.getErrorCode()) {
        case DataUtils.ERROR_FILE_LOCKED -> StoreUnavailable.locked(directory, e);
        case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
            StoreUnavailable.inaccessible(directory, e);
        default -> StoreUnavailable.damaged(directory, e);
      };
    } catch (RuntimeException e) {
      throw StoreUnavailable.damaged(directory, e);
    }
  }

  /** Leaves an encrypted file, the owner's alone from its first byte on, and gives its key. */
  private static StoreKey prepare(Path directory, StoreKeys keys) throws IOException {
    Path file = in(directory);
    return switch (FileHead.read(file)) {
      case Empty() -> {
        String id = FileHead.newId();
        StoreKey key = keys.forNew(id);
        create(file, id, key);
        yield key;
      }
      case Encrypted head -> {
        PrivateFiles.restrict(file);
        yield fitting(directory, keys, head);
      }
      case Plain() -> {
        String id = FileHead.newId();
        StoreKey key = keys.forNew(id);
        PlainStoreMigration.run(directory, file, id, key);
        LOG.info("the store in {} is encrypted from now on", directory);
        yield key;
      }
      case Unknown() -> throw StoreUnavailable.damaged(directory, noStore());
    };
  }

  /** A new store gets its name when it is whole: a power cut leaves none, or one that opens. */
  private static void create(Path file, String id, StoreKey key) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    PrivateFiles.write(fresh, FileHead.of(id));
    MVStore store = builder(fresh.toAbsolutePath().toString(), key).open();
    store.sync();
    store.close();
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    PrivateFiles.syncFolderOf(file);
  }

  private static StoreKey fitting(Path directory, StoreKeys keys, Encrypted head)
      throws IOException {
    if (head.bare()) {
      return keys.forNew(head.id());
    }
    StoreKey key = keys.of(head.id());
    if (!FileHead.fits(in(directory), key)) {
      throw StoreUnavailable.keyWrong(directory);
    }
    return key;
  }

  /** Creates the folder where it is missing, and takes one that is ours away from all others. */
  static void claim(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        PrivateFiles.directory(directory);
      } else if (Files.exists(in(directory)) || isEmpty(directory)) {
        PrivateFiles.restrict(directory);
      }
    } catch (IOException e) {
      throw StoreUnavailable.inaccessible(directory, e);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static IOException noStore() {
    return new IOException("it does not begin like a store");
  }
}
