package org.attune.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attune.evaluation.corpus.Crosswalk;
import org.attune.evaluation.part.AnnomiPart;
import org.attune.evaluation.part.CuePart;
import org.attune.evaluation.part.DraftPart;
import org.attune.evaluation.part.EmotionPart;
import org.attune.evaluation.part.GoEmotionsPart;
import org.attune.evaluation.part.MatterPart;
import org.attune.evaluation.part.Part;
import org.attune.evaluation.part.RiskPart;
import org.attune.evaluation.part.SemEvalPart;
import org.attune.evaluation.part.SpeedPart;
import org.attune.suggestion.CatalogueSuggester;

/**
 * The measurements whose data are there.
 *
 * @param skipped what is not measured, and which file is missing
 */
record Parts(List<Part> parts, List<String> skipped) {
  private static final String SEMEVAL = "semeval2018-ec";

  Parts {
    parts = List.copyOf(parts);
    skipped = List.copyOf(skipped);
  }

  /** Reads all there is; the order is that of the report. */
  static Parts read(EvaluationSources sources) throws IOException {
    Path data = sources.data();
    Path challenge = sources.challenge();
    Path crosswalk = sources.models().resolve("evaluation.yaml");
    List<Part> parts = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    parts.add(GoEmotionsPart.read(data.resolve("goemotions")));
    Path semEval = data.resolve(SEMEVAL).resolve("dev.txt");
    if (isThere("SemEval-2018 E-c", semEval, skipped)) {
      parts.add(SemEvalPart.read(semEval, Crosswalk.read(crosswalk, SEMEVAL)));
    }
    Path annomi = data.resolve("annomi").resolve("utterances.csv");
    if (isThere("AnnoMI", annomi, skipped)) {
      parts.add(AnnomiPart.read(annomi));
    }
    Path risk = challenge.resolve("risk");
    if (isThere("challenge risk", risk, skipped)) {
      parts.add(RiskPart.read(yaml(risk)));
    }
    Path emotions = challenge.resolve("emotions.yaml");
    if (isThere("challenge emotions", emotions, skipped)) {
      parts.add(EmotionPart.read(emotions));
    }
    Path cues = challenge.resolve("cues.yaml");
    if (isThere("challenge cues", cues, skipped)) {
      parts.add(CuePart.read(cues));
    }
    Path matters = challenge.resolve("matters.yaml");
    if (isThere("challenge matters", matters, skipped)) {
      parts.add(MatterPart.read(matters));
    }
    Path messages = data.resolve("counselchat").resolve("messages.jsonl");
    if (isThere("speed and drafts", messages, skipped)) {
      parts.add(SpeedPart.read(messages));
      parts.add(DraftPart.read(messages, CatalogueSuggester.open(sources.templates())));
    }
    return new Parts(parts, skipped);
  }

  private static boolean isThere(String what, Path path, List<String> skipped) {
    if (Files.exists(path)) {
      return true;
    }
    skipped.add(what + ": there is no " + path);
    return false;
  }

  private static List<Path> yaml(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
