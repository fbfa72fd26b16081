package org.attune.supervision.sampling;

import java.util.List;
import java.util.stream.Collectors;
import org.attune.supervision.Csv;
import org.attune.supervision.figures.UsedDraft;

/** A sample as a table: a line a decision, without a word of patients or therapists. */
final class SampleCsv {
  private SampleCsv() {}

  static String of(List<Sampled> sample) {
    String header =
        Csv.line(
            "reviewId",
            "therapist",
            "decidedAt",
            "kind",
            "weight",
            "why",
            "priority",
            "riskLevel",
            "messageWords",
            "sentWords",
            "readingSeconds",
            "floorSeconds",
            "usedDraft",
            "editCharacters",
            "editShare");
    return sample.stream().map(SampleCsv::line).collect(Collectors.joining("", header, ""));
  }

  private static String line(Sampled sampled) {
    UsedDraft used = sampled.used();
    return Csv.line(
        sampled.reviewId().value(),
        sampled.therapistId(),
        sampled.decidedAt(),
        sampled.kind(),
        sampled.weight(),
        sampled.why().stream().map(Mark::name).collect(Collectors.joining(" ")),
        sampled.priority(),
        sampled.riskLevel(),
        sampled.messageWords(),
        sampled.sentWords(),
        sampled.readingSeconds(),
        sampled.floorSeconds(),
        used == null ? null : used.id(),
        used == null ? null : used.editDistance(),
        used == null ? null : used.editShare());
  }
}
