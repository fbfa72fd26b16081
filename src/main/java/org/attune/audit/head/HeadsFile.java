package org.attune.audit.head;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.kernel.Json;
import tools.jackson.core.JacksonException;

/**
 * Published heads, one JSON object a line, only ever appended to.
 *
 * <p>A line that a crash cut off is left as it is; the next head begins a new line.
 */
public final class HeadsFile {
  private final Path file;

  public HeadsFile(Path file) {
    this.file = file;
  }

  /** What the file says: its heads, and the numbers of lines that are not one. */
  public record Contents(List<SignedHead> heads, List<Integer> unreadable) {}

  public Path path() {
    return file;
  }

  /** Returns once the heads are on the disk. */
  List<SignedHead> append(List<SignedHead> heads) throws IOException {
    if (heads.isEmpty()) {
      return heads;
    }
    boolean isNew = !Files.exists(file);
    Path folder = OwnersFolder.made(file.toAbsolutePath().getParent());
    StringBuilder lines = new StringBuilder();
    heads.forEach(head -> lines.append(Json.MAPPER.writeValueAsString(head)).append('\n'));
    if (endsWithinALine()) {
      lines.insert(0, '\n');
    }
    try (FileChannel channel = FileChannel.open(file, CREATE, APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    if (isNew) {
      try (FileChannel listing = FileChannel.open(folder, READ)) {
        listing.force(true);
      }
    }
    return heads;
  }

  private boolean endsWithinALine() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.size() > 0
          && channel.read(last, channel.size() - 1) == 1
          && last.get(0) != '\n';
    }
  }

  /** Reads all of it; signatures are not looked at. */
  public Contents read() throws IOException {
    List<SignedHead> heads = new ArrayList<>();
    List<Integer> unreadable = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        heads.add(Json.MAPPER.readValue(line, SignedHead.class));
      } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
        if (!line.isBlank()) {
          unreadable.add(number);
        }
      }
    }
    return new Contents(heads, unreadable);
  }
}
