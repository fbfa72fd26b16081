package org.attune.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file that holds everything, and how it is opened. */
final class StoreFile {
  private static final String NAME = "attune.mv.db";

  /** Freed space is kept this long before it is written over. */
  private static final int RETENTION_MILLIS = 1_000;

  private StoreFile() {}

  static Path in(Path directory) {
    return directory.resolve(NAME);
  }

  static MVStore openForWriting(Path directory) {
    try {
      create(directory);
    } catch (IOException e) {
      throw StoreUnavailable.inaccessible(directory, e);
    }
    // nothing is committed behind the commands' backs: see GroupCommit
    MVStore store =
        open(directory, builder(directory).autoCommitDisabled().autoCommitBufferSize(0));
    store.setRetentionTime(RETENTION_MILLIS);
    return store;
  }

  static MVStore openForReading(Path directory) {
    if (!Files.isRegularFile(in(directory))) {
      throw StoreUnavailable.missing(directory);
    }
    return open(directory, builder(directory).readOnly());
  }

  private static MVStore.Builder builder(Path directory) {
    return new MVStore.Builder().fileName(in(directory).toAbsolutePath().toString());
  }

  private static MVStore open(Path directory, MVStore.Builder builder) {
    try {
      return builder.open();
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

  /** The file is the owner's alone from its first byte on. */
  private static void create(Path directory) throws IOException {
    boolean created = !Files.isDirectory(directory);
    Files.createDirectories(directory);
    boolean posix =
        Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class);
    if (created && posix) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
    Path file = in(directory);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    if (Files.exists(file)) {
      if (posix) {
        Files.setPosixFilePermissions(file, ownerOnly);
      }
    } else if (posix) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
      // the new name in the directory must survive a power cut as the contents will
      try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
        entries.force(true);
      }
    } else {
      Files.createFile(file);
    }
  }
}
