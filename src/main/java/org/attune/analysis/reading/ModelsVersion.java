package org.attune.analysis.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attune.kernel.Sha256;

/** Names the code and the model files of a reading, so that a reading can be made again. */
public final class ModelsVersion {
  /** To be raised whenever the same model files would give another reading. */
  static final String CODE = "0.1";

  private static final int SHORT = 12;

  private ModelsVersion() {}

  /** Code version and a short digest of every model file's path and content, cards left out. */
  public static String of(Path models) {
    try (Stream<Path> paths = Files.walk(models)) {
      List<String> parts = new ArrayList<>();
      for (Path path : paths.filter(ModelsVersion::counts).sorted().toList()) {
        parts.add(models.relativize(path).toString().replace('\\', '/'));
        parts.add(Sha256.of(Files.readAllBytes(path)).hex());
      }
      String digest = Sha256.ofParts(parts.toArray(String[]::new)).hex();
      return CODE + "+" + digest.substring(0, SHORT);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the models folder " + models, e);
    }
  }

  private static boolean counts(Path path) {
    return Files.isRegularFile(path) && !path.toString().endsWith(".md");
  }
}
