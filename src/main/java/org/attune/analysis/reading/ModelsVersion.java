package org.attune.analysis.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attune.kernel.Sha256;

/** Names the code and the model files of a reading, so that a reading can be made again. */
public final class ModelsVersion {
  /** To be raised whenever the same model files would give another reading. */
  static final String CODE = "0.1";

  /** Examples that the encoder learnt from: no reading is made from them, and they are many. */
  private static final String BANKS = "cues";

  private static final int SHORT = 12;

  private ModelsVersion() {}

  /**
   * Code version and a short digest of every model file's path and content, cards and banks left
   * out.
   */
  public static String of(Path models) {
    return of(models, models.resolve(ReadingAnalyzer.ENCODER));
  }

  /** The version that {@code models} would have with the encoder of another folder in its place. */
  public static String of(Path models, Path encoder) {
    Path own = models.resolve(ReadingAnalyzer.ENCODER);
    Map<Path, Path> files = new TreeMap<>();
    try {
      files(models).stream()
          .filter(file -> !file.startsWith(own) && !file.startsWith(models.resolve(BANKS)))
          .forEach(file -> files.put(models.relativize(file), file));
      for (Path file : Files.isDirectory(encoder) ? files(encoder) : List.<Path>of()) {
        files.put(Path.of(ReadingAnalyzer.ENCODER).resolve(encoder.relativize(file)), file);
      }
      List<String> parts = new ArrayList<>();
      for (Map.Entry<Path, Path> file : files.entrySet()) {
        parts.add(file.getKey().toString().replace('\\', '/'));
        parts.add(Sha256.of(Files.readAllBytes(file.getValue())).hex());
      }
      String digest = Sha256.ofParts(parts.toArray(String[]::new)).hex();
      return CODE + "+" + digest.substring(0, SHORT);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the models folder " + models, e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(ModelsVersion::counts).toList();
    }
  }

  private static boolean counts(Path path) {
    return Files.isRegularFile(path) && !path.toString().endsWith(".md");
  }
}
