package org.attune.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.encrypt.FileEncrypt;

/**
 * Encrypts the file of a store from before stores were encrypted.
 *
 * <p>The encrypted copy takes the old file's name when it is complete and on disk; a crash before
 * that leaves the old file. The old bytes are then written over, as far as the disk allows.
 */
final class PlainStoreMigration {
  private static final int BUFFER = 256 * FileEncrypt.BLOCK_SIZE;

  private PlainStoreMigration() {}

  static void run(Path directory, Path file, String id, StoreKey key) throws IOException {
    try (FileChannel old =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = lock(directory, old)) {
      Path copy = file.resolveSibling(file.getFileName() + ".encrypting");
      Files.deleteIfExists(copy);
      PrivateFiles.write(copy, FileHead.of(id));
      encrypt(old, copy, key);
      if (!lock.isValid() || !FileHead.fits(copy, key)) {
        throw new IOException("the encrypted copy cannot be read back");
      }
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
      PrivateFiles.syncFolderOf(file);
      wipe(old);
    }
  }

  private static FileLock lock(Path directory, FileChannel old) throws IOException {
    try {
      FileLock lock = old.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      throw StoreUnavailable.locked(directory, e);
    }
    throw StoreUnavailable.locked(directory, new IOException("locked by another process"));
  }

  private static void encrypt(FileChannel old, Path copy, StoreKey key) throws IOException {
    try (FileChannel base =
            FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileChannel sealed = new SealedFile(base, key)) {
      // a last block cut short by a crash is no part of the store
      long end = old.size() / FileEncrypt.BLOCK_SIZE * FileEncrypt.BLOCK_SIZE;
      for (long at = 0; at < end; at += BUFFER) {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(BUFFER, end - at));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
          read = old.read(bytes, at + bytes.position());
        }
        sealed.write(bytes.flip(), at);
      }
      sealed.force(true);
    }
  }

  private static void wipe(FileChannel old) throws IOException {
    long size = old.size();
    for (long at = 0; at < size; at += BUFFER) {
      old.write(ByteBuffer.allocate((int) Math.min(BUFFER, size - at)), at);
    }
    old.force(true);
  }
}
