package org.attune.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.linguistics.CoreNlpLinguist;
import org.attune.analysis.linguistics.Linguist;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.scope.DependencyScope;
import org.attune.analysis.scope.Scope;

/** The product's models, loaded once for all tests of a run. */
public final class ModelsFixture {
  public static final Path MODELS = Path.of("models");
  public static final Encoder ENCODER = Encoder.open(MODELS.resolve("encoder"));
  public static final Linguist LINGUIST = linguist();
  public static final Scope SCOPE = scope();

  private ModelsFixture() {}

  public static MessageScores scores(String text, List<Sentence> sentences) {
    return ENCODER.score(text, sentences.stream().map(Sentence::span).toList());
  }

  private static Linguist linguist() {
    try {
      return CoreNlpLinguist.load(MODELS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scope scope() {
    try {
      return DependencyScope.load(MODELS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
