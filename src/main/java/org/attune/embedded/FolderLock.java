package org.attune.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data folder to one writing process, or several reading ones.
 *
 * <p>On a file of its own: the system drops a process's lock on a file as soon as that process
 * closes any handle of it. It also drops all locks of a process that ends.
 */
final class FolderLock implements AutoCloseable {
  private static final String NAME = "attune.lock";

  private final @Nullable FileChannel channel;

  private FolderLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder alone.
   *
   * @throws StoreUnavailable where another has it, or it cannot be written to
   */
  static FolderLock forWriting(Path directory) {
    Path file = directory.resolve(NAME);
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return take(directory, FileChannel.open(file, StandardOpenOption.WRITE), false);
    } catch (IOException e) {
      throw StoreUnavailable.inaccessible(directory, e);
    }
  }

  /**
   * Shares the folder with other readers; holds nothing where no store ever ran in it.
   *
   * @throws StoreUnavailable where a writer has it
   */
  static FolderLock forReading(Path directory) {
    Path file = directory.resolve(NAME);
    try {
      return Files.exists(file)
          ? take(directory, FileChannel.open(file, StandardOpenOption.READ), true)
          : new FolderLock(null);
    } catch (IOException e) {
      throw StoreUnavailable.inaccessible(directory, e);
    }
  }

  private static void create(Path file) throws IOException {
    try {
      PrivateFiles.write(file, new byte[0]);
    } catch (FileAlreadyExistsException e) {
      // another process was quicker; the lock decides
    }
  }

  private static FolderLock take(Path directory, FileChannel channel, boolean shared)
      throws IOException {
    try {
      if (channel.tryLock(0, Long.MAX_VALUE, shared) != null) {
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
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
