package org.attune.cli.rows;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.attune.cli.console.Console;
import org.jspecify.annotations.Nullable;

/**
 * Where result rows go. A file appears under its name only when it is whole: until then the rows
 * lie in a hidden file beside it.
 */
public final class RowOutput implements Closeable {
  private static final String STANDARD_OUTPUT = "-";
  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream out;
  private final @Nullable Path temporary;
  private final @Nullable Path target;

  private RowOutput(OutputStream out, @Nullable Path temporary, @Nullable Path target) {
    this.out = out;
    this.temporary = temporary;
    this.target = target;
  }

  public static RowOutput open(String output, Console console) throws IOException {
    if (output.equals(STANDARD_OUTPUT)) {
      return new RowOutput(console.out(), null, null);
    }
    Path path = Path.of(output).toAbsolutePath();
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      // A pipe or a device is written to, never replaced; a directory fails here
      return new RowOutput(Files.newOutputStream(path), null, null);
    }
    Path target = Files.exists(path) ? path.toRealPath() : path;
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    OutputStream file = new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER_BYTES);
    temporary.toFile().deleteOnExit();
    keepPermissions(target, temporary);
    return new RowOutput(file, temporary, target);
  }

  /** A file that only its owner could read must not become readable by being written anew. */
  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from) && Files.getFileStore(to).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  /** Writes one row; at once where somebody may wait for it at the other end. */
  public void write(byte[] row) throws IOException {
    byte[] line = Arrays.copyOf(row, row.length + 1);
    line[row.length] = '\n';
    out.write(line);
    if (target == null) {
      out.flush();
    }
  }

  /** All rows are there: gives the file its name. */
  public void commit() throws IOException {
    out.flush();
    if (temporary != null && target != null) {
      out.close();
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (temporary != null) {
      Files.deleteIfExists(temporary);
    }
  }
}
