package org.attune.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the key of an encrypted store comes from.
 *
 * <p>Settings, the first that is there: {@code attune.store.key} (64 hex digits), {@code
 * attune.store.key-file} (a file with such digits), else a folder with one key for each store:
 * {@code attune.store.key-folder}, by default {@code attune/keys} in the user's configuration
 * folder. In the environment they are called ATTUNE_STORE_KEY and so on.
 */
public sealed interface KeySource {
  /** The key itself, given by whoever started the process. */
  final class Given implements KeySource {
    private final String text;

    public Given(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** A file that holds the key; made at the first start of a new store. */
  record InFile(Path file) implements KeySource {}

  /** A folder that holds a file for each store, named by the store's id. */
  record InFolder(Path folder) implements KeySource {}

  /** From the system properties and the environment of this process. */
  static KeySource ofThisProcess() {
    return from(KeySource::setting);
  }

  /** The file, where one is named; else as {@link #ofThisProcess()}. */
  static KeySource inFile(@Nullable Path named) {
    return named == null ? ofThisProcess() : new InFile(named);
  }

  /**
   * From settings by name.
   *
   * @param settings the value of a property, or null; also asked for {@code XDG_CONFIG_HOME} and
   *     {@code user.home}
   */
  static KeySource from(Function<String, @Nullable String> settings) {
    return set(settings, "attune.store.key")
        .<KeySource>map(Given::new)
        .or(() -> set(settings, "attune.store.key-file").map(file -> new InFile(Path.of(file))))
        .or(() -> set(settings, "attune.store.key-folder").map(f -> new InFolder(Path.of(f))))
        .orElseGet(() -> new InFolder(usersFolder(settings)));
  }

  private static Path usersFolder(Function<String, @Nullable String> settings) {
    Path configuration =
        set(settings, "XDG_CONFIG_HOME")
            .map(Path::of)
            .orElseGet(() -> Path.of(set(settings, "user.home").orElse("."), ".config"));
    return configuration.resolve("attune").resolve("keys");
  }

  private static Optional<String> set(Function<String, @Nullable String> settings, String name) {
    return Optional.ofNullable(settings.apply(name)).filter(value -> !value.isBlank());
  }

  private static @Nullable String setting(String name) {
    String property = System.getProperty(name);
    return property != null
        ? property
        : System.getenv(name.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_"));
  }
}
