package org.attune.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a data folder to one writing process; the system releases it when the process ends. */
final class FolderLock implements AutoCloseable {
  private static final String NAME = "attune.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @throws StoreUnavailable where another has it, or it cannot be written to
   */
  static FolderLock of(Path directory) {
    try {
      return take(directory);
    } catch (IOException e) {
      throw StoreUnavailable.inaccessible(directory, e);
    }
  }

  private static FolderLock take(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (!Files.exists(file)) {
      try {
        PrivateFiles.write(file, new byte[0]);
      } catch (java.nio.file.FileAlreadyExistsException e) {
        // another process was quicker; the lock decides
      }
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw StoreUnavailable.locked(directory, e);
    }
    channel.close();
    throw StoreUnavailable.locked(directory, new IOException("locked by another process"));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
