package org.attune.evaluation.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attune.kernel.Sha256;

/** The files of a trained encoder, with the provenance by which they are checked at every start. */
final class ModelFolder {
  static final String GRAPH = "minilm-l6-attune-int8.onnx";
  private static final String HEAD = "minilm-l6-attune.head";
  private static final String TOKENIZER = "tokenizer.json";
  private static final String LABELS = "labels.txt";
  private static final String THRESHOLDS = "thresholds.yaml";

  private static final double UNTUNED = 0.5;

  private final Path folder;
  private final Recipe.Cuts cuts;

  ModelFolder(Path folder, Recipe.Cuts cuts) throws IOException {
    this.folder = folder;
    this.cuts = cuts;
    Files.createDirectories(folder);
  }

  /** Writes a model whose outputs all count from one half on. */
  void write(byte[] graph, byte[] head, byte[] tokenizer, Outputs outputs) throws IOException {
    Files.write(folder.resolve(GRAPH), graph);
    Files.write(folder.resolve(HEAD), head);
    Files.write(folder.resolve(TOKENIZER), tokenizer);
    Files.write(folder.resolve(LABELS), outputs.names());
    Map<String, Double> thresholds = new LinkedHashMap<>();
    outputs.names().forEach(name -> thresholds.put(name, UNTUNED));
    writeThresholds(thresholds);
  }

  /** Folds each calibration into the head's weights: its probabilities are the calibrated ones. */
  void calibrate(Outputs outputs, Map<Integer, Calibration> calibrations) throws IOException {
    byte[] file = Files.readAllBytes(folder.resolve(HEAD));
    FloatBuffer head = ByteBuffer.wrap(file).asFloatBuffer();
    int count = outputs.count();
    int width = (head.capacity() / count - 1) / 2;
    calibrations.forEach((output, calibration) -> {
      int values = (count + output) * width;
      for (int i = values; i < values + width; i++) {
        head.put(i, (float) (head.get(i) * calibration.slope()));
      }
      int bias = 2 * count * width + output;
      head.put(bias, (float) (head.get(bias) * calibration.slope() + calibration.shift()));
    });
    Files.write(folder.resolve(HEAD), file);
  }

  void writeThresholds(Map<String, Double> thresholds) throws IOException {
    StringBuilder yaml =
        new StringBuilder(
            """
            # From which calibrated probability each output counts; written by `attune train`.
            # An edited file needs its new SHA-256 in provenance.yaml.
            # alone: from where any danger counts in a message of a single sentence.
            # with-phrase: share of the threshold that is enough where a phrase of models/phrases says the same.
            """);
    yaml.append("with-phrase: ").append(cuts.withPhrase());
    yaml.append("\nalone: ").append(cuts.alone()).append("\noutputs:\n");
    thresholds.forEach(
        (name, value) -> yaml.append(String.format(Locale.ROOT, "  %s: %.3f%n", name, value)));
    Files.writeString(folder.resolve(THRESHOLDS), yaml);
  }

  /** Names every file's SHA-256, and what it was made of. */
  void writeProvenance(String version, List<String> data) throws IOException {
    StringBuilder yaml =
        new StringBuilder(
            """
            # What lies in this folder, where it comes from, and the SHA-256 that each file must have: a start with another file is refused.
            model: minilm-l6-attune-int8
            """);
    yaml.append("version: \"").append(version).append("\"\ncard: MODEL_CARD.md\nfiles:\n");
    file(yaml, "encoder", GRAPH, "all-MiniLM-L6-v2 (sentence-transformers), tuned; see the card");
    file(yaml, "head", HEAD, "trained with the encoder, calibrated on held-out bank items");
    file(yaml, "tokenizer", TOKENIZER, "of the same sentence encoder, unchanged");
    file(yaml, "labels", LABELS, "the outputs of the head, in order");
    file(yaml, "thresholds", THRESHOLDS, "found on held-out bank items");
    yaml.append("data:\n");
    data.forEach(line -> yaml.append("  - \"").append(line).append("\"\n"));
    Files.writeString(folder.resolve("provenance.yaml"), yaml);
  }

  void writeCard(String card) throws IOException {
    Files.writeString(folder.resolve("MODEL_CARD.md"), card);
  }

  private void file(StringBuilder yaml, String role, String name, String from) throws IOException {
    yaml.append("  - role: ").append(role).append("\n    name: ").append(name);
    yaml.append("\n    sha256: ").append(Sha256.of(Files.readAllBytes(folder.resolve(name))).hex());
    yaml.append("\n    licence: Apache-2.0\n    from: \"").append(from).append("\"\n");
  }
}
