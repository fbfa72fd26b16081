package org.attune.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attune.kernel.Json;

/**
 * What an evaluation found.
 *
 * @param modelsVersion names the code and model files that were measured
 * @param texts how many texts were scored
 * @param textsPerSecond on one thread, scoring alone
 */
public record EvaluationReport(
    String corpus, String modelsVersion, int texts, double textsPerSecond, List<HeadReport> heads) {

  /** Writes {@code report.json} and {@code report.html} into {@code folder}. */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("report.json"),
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    Files.writeString(folder.resolve("report.html"), HtmlReport.of(this));
  }
}
