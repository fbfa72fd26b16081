package org.attune.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.corpus.HeldOut;
import org.attune.evaluation.part.HeldOutPart;
import org.attune.evaluation.part.Part;
import org.attune.evaluation.part.Steps;
import org.attune.evaluation.report.EncoderReport;
import org.attune.evaluation.report.Report;
import org.attune.evaluation.report.Section;
import org.attune.kernel.Sha256;

/** Measures the models on the labelled corpora of a data folder and on the project's own sets. */
public final class Evaluation {
  private Evaluation() {}

  /**
   * Runs every measurement whose data are there; all of them are read before the first is run.
   *
   * @param open opens the models with the encoder of a folder
   * @throws IOException where a corpus is malformed, naming file and line, or GoEmotions missing
   */
  public static EvaluationReport run(
      EvaluationSources sources, Function<Path, Analyzers.Models> open, Consumer<Progress> progress)
      throws IOException {
    Parts parts = Parts.read(sources);
    Map<String, String> files = new LinkedHashMap<>();
    for (Part part : parts.parts()) {
      hash(part, sources, files);
    }
    List<EncoderReport> reports = new ArrayList<>();
    for (Path encoder : sources.allEncoders()) {
      List<Part> all = new ArrayList<>(parts.parts());
      Path heldOut = encoder.resolve(HeldOut.FILE);
      if (Files.exists(heldOut)) {
        all.add(HeldOutPart.read(heldOut));
        hash(all.getLast(), sources, files);
      }
      String stage = sources.encoders().isEmpty() ? "" : encoder.getFileName() + ": ";
      Steps steps = (name, done, total) -> progress.accept(new Progress(stage + name, done, total));
      try (Analyzers.Models models = open.apply(encoder)) {
        List<Section> sections = all.stream().map(part -> part.measure(models, steps)).toList();
        reports.add(new EncoderReport(sources.placeOf(encoder), models.version(), sections));
      }
    }
    return new EvaluationReport(Report.of(files, parts.skipped(), reports));
  }

  private static void hash(Part part, EvaluationSources sources, Map<String, String> files)
      throws IOException {
    for (Path file : part.files()) {
      files.put(sources.placeOf(file), Sha256.of(Files.readAllBytes(file)).hex());
    }
  }
}
