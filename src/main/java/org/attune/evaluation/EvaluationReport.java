package org.attune.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attune.evaluation.report.HtmlReport;
import org.attune.evaluation.report.Lines;
import org.attune.evaluation.report.Report;
import org.attune.kernel.Json;

/** What an evaluation found. */
public final class EvaluationReport {
  private final Report report;

  EvaluationReport(Report report) {
    this.report = report;
  }

  /** The figures as a short table. */
  public List<String> lines() {
    return Lines.of(report);
  }

  /** Writes {@code report.json} and {@code report.html} into {@code folder}. */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("report.json"),
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    Files.writeString(folder.resolve("report.html"), HtmlReport.of(report));
  }
}
