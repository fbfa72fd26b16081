package org.attune.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.analysis.Analyzers;

/**
 * Where an evaluation finds what it needs.
 *
 * @param data folder of the labelled corpora
 * @param models the folder the product reads its models from
 * @param templates the folder of reply templates that drafts are made with
 * @param encoders further encoder folders, each measured in place of the models' own
 * @param challenge folder of the project's own sets
 */
public record EvaluationSources(
    Path data, Path models, Path templates, List<Path> encoders, Path challenge) {
  public EvaluationSources {
    encoders = List.copyOf(encoders);
  }

  /** The product's own encoder first. */
  List<Path> allEncoders() {
    List<Path> all = new ArrayList<>();
    all.add(Analyzers.encoderOf(models));
    all.addAll(encoders);
    return all;
  }

  /** A file's or folder's place for the report: the same wherever the sources lie. */
  String placeOf(Path path) {
    if (path.startsWith(challenge)) {
      return "challenge/" + challenge.relativize(path);
    }
    if (path.startsWith(data)) {
      return data.relativize(path).toString();
    }
    return path.startsWith(models) ? "models/" + models.relativize(path) : path.toString();
  }
}
