package org.attune.access.provision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.attune.kernel.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code demo-credentials.json} in the data directory, readable by its owner only.
 *
 * <p>It holds the demo's secrets in clear, the store only their hashes: the file decides. Without
 * it nobody knows the secrets any more, so new ones are made.
 */
final class DemoCredentialsFile {
  private static final String NAME = "demo-credentials.json";

  private final Path file;

  DemoCredentialsFile(Path directory) {
    this.file = directory.resolve(NAME);
  }

  Path path() {
    return file;
  }

  Optional<DemoCredentials> read() {
    try {
      return Files.exists(file) ? Optional.of(parse(Files.readString(file))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Whole or not at all. */
  void write(DemoCredentials credentials) {
    try {
      Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
      // A temporary file is its owner's alone from its first moment
      Path whole = Files.createTempFile(directory, NAME, ".new");
      Files.writeString(
          whole, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(credentials));
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  private DemoCredentials parse(String json) {
    @Nullable DemoCredentials credentials;
    try {
      credentials = Json.MAPPER.readValue(json, DemoCredentials.class);
    } catch (JacksonException e) {
      throw unreadable(); // without its cause, which quotes the file
    }
    if (credentials == null || !credentials.areComplete()) {
      throw unreadable();
    }
    return credentials;
  }

  private StartRefusedException unreadable() {
    return new StartRefusedException(
        new StartPolicy.Refusal(
            "Attune does not start: " + file + " is not the file it wrote.",
            "Delete the file; new demo credentials are made at the next start."));
  }
}
