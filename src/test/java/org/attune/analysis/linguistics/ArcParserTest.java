package org.attune.analysis.linguistics;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tags and trees are those of CoreNLP itself, on sentences that patients could have written. */
class ArcParserTest {
  private static final Path SENTENCES = Path.of("src/test/resources/challenge/risk");
  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String PARSER = MODELS + "parser/nndep/english_UD.gz";
  private static final int MOST_SENTENCES = 150;

  private static final List<List<CoreLabel>> TAGGED = new ArrayList<>();
  private static MaxentTagger tagger;

  @BeforeAll
  static void tag() throws IOException {
    RedwoodConfiguration.empty().apply();
    tagger = new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger");
    for (String set : List.of("second", "third", "fourth")) {
      for (String line : Files.readAllLines(SENTENCES.resolve(set + ".yaml"))) {
        List<CoreLabel> labels =
            new PTBTokenizer<>(new StringReader(line), new CoreLabelTokenFactory(), "").tokenize();
        if (labels.size() > 3 && TAGGED.size() < MOST_SENTENCES) {
          tagger.tagCoreLabels(labels);
          TAGGED.add(labels);
        }
      }
    }
  }

  @Test
  void theTagsAreThoseOfCoreNlp() {
    for (List<CoreLabel> labels : TAGGED) {
      List<String> expected = tags(labels);

      Tagging.tag(tagger, labels);

      assertThat(tags(labels)).isEqualTo(expected);
    }
  }

  @Test
  void theTreesAreThoseOfCoreNlp() throws IOException {
    DependencyParser reference = DependencyParser.loadFromModelFile(PARSER);
    ArcParser parser = ArcParser.load(PARSER);

    assertThat(TAGGED).hasSize(MOST_SENTENCES);
    for (List<CoreLabel> labels : TAGGED) {
      List<String> words = labels.stream().map(CoreLabel::word).toList();
      List<String> expected = new ArrayList<>();
      for (TypedDependency arc : reference.predict(labels).typedDependencies()) {
        expected.add((arc.dep().index() - 1) + " " + (arc.gov().index() - 1) + " " + arc.reln());
      }

      DependencyTree tree = parser.parse(words, tags(labels));

      List<String> arcs = new ArrayList<>();
      for (int at = 0; at < words.size(); at++) {
        arcs.add(at + " " + tree.head(at) + " " + tree.relation(at));
      }
      assertThat(arcs).as("%s", words).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static List<String> tags(List<CoreLabel> labels) {
    return labels.stream().map(CoreLabel::tag).toList();
  }
}
