package org.attune.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner may open, on disk for good once made. */
final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /** Creates the folder and those above it where missing; one that was there stays as it is. */
  static void directory(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.toAbsolutePath().getParent();
    Files.createDirectories(above == null ? folder : above);
    Files.createDirectories(folder, attributes(folder.toAbsolutePath(), FOLDER));
  }

  /** Takes a folder of ours, or a file in it, away from all others. */
  static void restrict(Path path) throws IOException {
    if (isPosix(path)) {
      Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
    }
  }

  /** Makes a new file with these contents; they and its name survive a power cut. */
  static void write(Path file, byte[] contents) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes(parent == null ? file : parent, FILE))) {
      ByteBuffer bytes = ByteBuffer.wrap(contents);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    syncFolderOf(file);
  }

  /** A new name in a folder must survive a power cut as the contents will. */
  static void syncFolderOf(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null && isPosix(parent)) {
      try (FileChannel entries = FileChannel.open(parent, StandardOpenOption.READ)) {
        entries.force(true);
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path near, Set<PosixFilePermission> permissions)
      throws IOException {
    Path existing = near;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return isPosix(existing)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
  }
}
