package org.attune.analysis.linguistics;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Parses a sentence at the first question about it: parsing is the dearest step of a reading, and
 * most sentences hold nothing whose scope matters. For one thread, like the reading it serves.
 */
final class ParsedWhenAsked implements Dependencies {
  private static final String ROOT = "root";

  private final CompletableFuture<ArcParser> parser;
  private final List<CoreLabel> labels;
  private @Nullable DependencyTree tree;

  ParsedWhenAsked(CompletableFuture<ArcParser> parser, List<CoreLabel> labels) {
    this.parser = parser;
    this.labels = labels;
  }

  @Override
  public int head(int index) {
    return tree().head(index);
  }

  @Override
  public String relation(int index) {
    return tree().relation(index);
  }

  private DependencyTree tree() {
    DependencyTree known = tree;
    if (known == null) {
      known = labels.stream().anyMatch(WordForms::isWord) ? parsed() : flat();
      tree = known;
    }
    return known;
  }

  private DependencyTree parsed() {
    return parser
        .join()
        .parse(
            labels.stream().map(CoreLabel::word).toList(),
            labels.stream().map(CoreLabel::tag).toList());
  }

  /** Mere marks hang on nothing. */
  private DependencyTree flat() {
    int[] heads = new int[labels.size()];
    String[] relations = new String[labels.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, ROOT);
    return new DependencyTree(heads, relations);
  }
}
