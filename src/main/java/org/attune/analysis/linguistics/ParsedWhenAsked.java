package org.attune.analysis.linguistics;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses a sentence at the first question about it: parsing is the dearest step of a reading, and
 * most sentences hold nothing whose scope matters. For one thread, like the reading it serves.
 */
final class ParsedWhenAsked implements Dependencies {
  private static final String ROOT = "root";

  private final DependencyParser parser;
  private final List<CoreLabel> labels;
  private @Nullable Tree tree;

  ParsedWhenAsked(DependencyParser parser, List<CoreLabel> labels) {
    this.parser = parser;
    this.labels = labels;
  }

  @Override
  public int head(int index) {
    return tree().heads()[index];
  }

  @Override
  public String relation(int index) {
    return tree().relations()[index];
  }

  private Tree tree() {
    Tree known = tree;
    if (known == null) {
      known = parsed();
      tree = known;
    }
    return known;
  }

  private Tree parsed() {
    int[] heads = new int[labels.size()];
    String[] relations = new String[labels.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, ROOT);
    if (labels.stream().anyMatch(WordForms::isWord)) {
      for (TypedDependency dependency : parser.predict(labels).typedDependencies()) {
        int at = dependency.dep().index() - 1;
        heads[at] = dependency.gov().index() - 1;
        relations[at] = dependency.reln().toString();
      }
    }
    return new Tree(heads, relations);
  }

  @SuppressWarnings("ArrayRecordComponent") // private, never compared
  private record Tree(int[] heads, String[] relations) {}
}
