package org.attune.evaluation.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.bank.CueBanks;
import org.jspecify.annotations.Nullable;

/** From banks and corpora to a checked encoder folder: train, quantise, calibrate, describe. */
public final class TrainingRun {
  /**
   * The groups of the outputs that are learnt from banks: their families, and any danger at all.
   */
  static final List<String> FAMILIES =
      List.of(
          "emotions",
          "risk",
          "content",
          "rupture",
          "alliance",
          "talk",
          "alarm",
          "topics",
          "matters");

  /** Matters are learnt after the thresholds were found, and count from a number of the recipe. */
  private static final List<String> CALIBRATED =
      FAMILIES.stream().filter(family -> !family.equals(Outputs.MATTERS)).toList();

  private static final String PUBLISHED = "/all-minilm-l6-v2.onnx";
  private static final String VERSION = "6";

  private final Path models;
  private final Path data;
  private final @Nullable Path from;
  private final Recipe recipe;
  private final Consumer<Progress> progress;

  /**
   * Prepares a run.
   *
   * @param models the folder {@code models}: its banks are learnt
   * @param data folder with {@code goemotions} and {@code semeval2018-ec}
   * @param from an encoder folder to go on from; null to start from the published sentence encoder
   *     and to learn the corpora first
   */
  public TrainingRun(
      Path models, Path data, @Nullable Path from, Recipe recipe, Consumer<Progress> progress) {
    this.models = models;
    this.data = data;
    this.from = from;
    this.recipe = recipe;
    this.progress = progress;
  }

  /** Writes the encoder folder {@code output}; about 80 minutes on two cores. */
  public void writeTo(Path output) throws IOException {
    CueBanks banks = CueBanks.read(models.resolve("cues"));
    Outputs outputs =
        Outputs.of(
            Corpora.outputs(data), banks.labels(Outputs.TOPICS), banks.labels(Outputs.MATTERS));
    List<String> hashes = DataHashes.of(data, models.resolve("cues"));
    try (Analyzers.Pieces pieces = Analyzers.openPieces(models.resolve("encoder"));
        Network network = network(outputs)) {
      Trainer trainer = new Trainer(network, pieces.first(), recipe.seed());
      TrainingSet set = new TrainingSet(banks, data, outputs, pieces, recipe);
      ModelFolder folder = new ModelFolder(output, recipe.cuts());
      for (Recipe.Stage stage : stages(false)) {
        learn(stage, trainer, set, network, outputs);
      }
      write(folder, network, outputs);
      folder.writeProvenance(VERSION, hashes);
      Found found = found(output, banks, outputs, hashes);
      for (Recipe.Stage stage : stages(true)) {
        learn(stage, trainer, set, network, outputs);
      }
      write(folder, network, outputs);
      folder.calibrate(outputs, found.calibrations());
      folder.writeThresholds(found.thresholds());
      folder.writeCard(found.card());
      folder.writeProvenance(VERSION, hashes);
    }
  }

  /** A stage for one family moves no other output. */
  private void learn(
      Recipe.Stage stage, Trainer trainer, TrainingSet set, Network network, Outputs outputs)
      throws IOException {
    byte[] before = network.weights().head();
    trainer.train(stage, set.of(stage), progressOf(stage));
    if (!stage.only().isEmpty()) {
      network.weights().putBack(before, outputs.allBut(stage.only()));
    }
  }

  private void write(ModelFolder folder, Network network, Outputs outputs) throws IOException {
    OnnxFile layout = OnnxFile.of(only(models.resolve("encoder"), ".onnx"));
    folder.write(
        Int8.of(network.weights().exported(), layout),
        network.weights().head(),
        Files.readAllBytes(models.resolve("encoder/tokenizer.json")),
        outputs);
  }

  /** All cores, and a folder of its own for PyTorch's native library. */
  private static void prepareEngine() {
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    System.setProperty(
        "ai.djl.pytorch.num_threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "."), "attune-pytorch");
    System.setProperty("ENGINE_CACHE_DIR", folder.toString());
  }

  /** Who goes on from an encoder folder has learnt the corpora already. */
  private List<Recipe.Stage> stages(boolean all) {
    return recipe.stages().stream()
        .filter(stage -> from == null || !stage.withoutBanks())
        .filter(stage -> stage.all() == all)
        .toList();
  }

  private Consumer<Trainer.Step> progressOf(Recipe.Stage stage) {
    return step -> progress.accept(new Progress(stage.name(), step.done(), step.total()));
  }

  private Network network(Outputs outputs) throws IOException {
    prepareEngine();
    OnnxFile graph = OnnxFile.of(published());
    if (from == null) {
      return new Network(graph, outputs.count(), recipe.dropout(), recipe.seed());
    }
    List<String> names = Files.readAllLines(from.resolve("labels.txt"));
    if (!names.equals(outputs.names().subList(0, Math.min(names.size(), outputs.count())))) {
      throw new IOException(from + ": its labels are not the first of those to be trained");
    }
    OnnxFile tuned = Int8.back(OnnxFile.of(only(from, ".onnx")), graph);
    Network network = new Network(tuned, outputs.count(), recipe.dropout(), recipe.seed());
    network.weights().adoptHead(only(from, ".head"), names.size());
    return network;
  }

  /** What the held-out fifth says as long as no stage has learnt it. */
  private Found found(Path output, CueBanks banks, Outputs outputs, List<String> hashes)
      throws IOException {
    try (Analyzers.Models scorer = Analyzers.openModels(models, output);
        Analyzers.Pieces pieces = Analyzers.openPieces(output)) {
      BankExamples answers = new BankExamples(outputs, pieces, recipe, FAMILIES);
      Tuner tuner = new Tuner(outputs, HeldOut.of(recipe.seed()).in(banks), answers, scorer);
      Map<Integer, Calibration> calibrations = tuner.calibrations(CALIBRATED);
      Map<String, Double> thresholds =
          new TreeMap<>(
              new ThresholdSearch(outputs, tuner, calibrations, recipe.cuts()).run(FAMILIES));
      String card = ModelCard.of(recipe, outputs, tuner, calibrations, thresholds, hashes);
      return new Found(calibrations, thresholds, card);
    }
  }

  private record Found(
      Map<Integer, Calibration> calibrations, Map<String, Double> thresholds, String card) {}

  /** The sentence encoder as it was published, which gives the graph its layout. */
  private static byte[] published() throws IOException {
    try (InputStream in = TrainingRun.class.getResourceAsStream(PUBLISHED)) {
      if (in == null) {
        throw new IOException("not on the class path: " + PUBLISHED + "; start with attune train");
      }
      return in.readAllBytes();
    }
  }

  /** How far a run is. */
  public record Progress(String stage, int done, int total) {}

  private static byte[] only(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
      if (found.size() != 1) {
        throw new IOException(folder + " must hold one file *" + ending);
      }
      return Files.readAllBytes(found.getFirst());
    }
  }
}
