package org.attune.analysis.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the tokenizer's native library is unpacked while it is loaded: a folder that only this
 * process owns and that is removed at once.
 *
 * <p>Left alone, the library would stay in {@code ~/.djl.ai}, where it could be exchanged between
 * two starts; it would look for a graphics card, might download another build for it, and would
 * report its use. None of that may happen where patients' messages are read.
 */
final class NativeLibrary implements AutoCloseable {
  private static final String FOLDER = "ENGINE_CACHE_DIR";

  private final Path folder;

  private NativeLibrary(Path folder) {
    this.folder = folder;
  }

  static synchronized NativeLibrary unpacking() throws IOException {
    Path folder = Files.createTempDirectory("attune-tokenizer");
    System.setProperty(FOLDER, folder.toString());
    System.setProperty("RUST_FLAVOR", "cpu");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    return new NativeLibrary(folder);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(NativeLibrary::discard);
    }
  }

  /** Windows keeps a loaded library locked: there it goes when the process ends. */
  private static void discard(Path path) {
    if (!path.toFile().delete()) {
      path.toFile().deleteOnExit();
    }
  }
}
