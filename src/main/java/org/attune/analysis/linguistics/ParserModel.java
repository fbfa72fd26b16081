package org.attune.analysis.linguistics;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The weights of CoreNLP's neural dependency parser (Chen and Manning 2014), read only.
 *
 * @param words number of each word; the commonest come first
 * @param tags number of each part of speech
 * @param labels the relations in order, "root" first
 * @param width how many numbers stand for a word, tag or label
 * @param hidden how many units the middle layer has
 * @param embeddings the numbers of words, then tags, then "no label" and the labels
 * @param first weights to the middle layer: a row of {@code hidden} for each number of each
 *     feature. Rows are arrays of their own, since the JVM runs no loop over shifted indices in
 *     lanes
 * @param bias of the middle layer
 * @param second weights to the transitions: a row of {@link #outputs} for each unit
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared
record ParserModel(
    Map<String, Integer> words,
    Map<String, Integer> tags,
    List<String> labels,
    int width,
    int hidden,
    float[] embeddings,
    float[][] first,
    float[] bias,
    float[][] second) {
  /** Features of one decision: 18 words, their tags, and the labels of 12 of them. */
  static final int FEATURES = 48;

  static final int WORD_FEATURES = 18;

  static final int UNKNOWN = 0;
  static final int NULL = 1;
  static final int ROOT = 2;

  /** Rows are filled up to a multiple of this, so that loops over them run at full width. */
  private static final int LANES = 16;

  static ParserModel load(String resource) throws IOException {
    try (InputStream in = ParserModel.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the parser's model is not on the class path: " + resource);
      }
      try (ParserFile file = new ParserFile(new GZIPInputStream(in, 1 << 16))) {
        return read(file);
      }
    }
  }

  private static ParserModel read(ParserFile file) throws IOException {
    int words = file.setting("dict");
    int tags = file.setting("pos");
    int labels = file.setting("label");
    int width = file.setting("embeddingSize");
    int hidden = file.setting("hiddenSize");
    if (file.setting("numTokens") != FEATURES) {
      throw new IOException("the parser's model has another number of features");
    }
    file.setting("preComputed");
    float[] embeddings = new float[(words + tags + labels) * width];
    Map<String, Integer> wordNumbers = numbers(names(file, words, width, embeddings, 0));
    Map<String, Integer> tagNumbers = numbers(names(file, tags, width, embeddings, words));
    List<String> labelNames = names(file, labels, width, embeddings, words + tags);
    float[][] first = rows(file, FEATURES * width, hidden, hidden);
    float[] bias = new float[hidden];
    file.numbers(bias, 0, hidden);
    int outputs = 2 * labels - 1;
    float[][] second = rows(file, hidden, outputs, (outputs + LANES - 1) / LANES * LANES);
    return new ParserModel(
        wordNumbers,
        tagNumbers,
        List.copyOf(labelNames.subList(1, labels)),
        width,
        hidden,
        embeddings,
        first,
        bias,
        second);
  }

  private static List<String> names(
      ParserFile file, int count, int width, float[] embeddings, int from) throws IOException {
    List<String> names = new ArrayList<>(count);
    for (int at = 0; at < count; at++) {
      names.add(file.word());
      file.numbers(embeddings, (from + at) * width, width);
    }
    return names;
  }

  private static Map<String, Integer> numbers(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>(2 * names.size());
    for (String name : names) {
      numbers.put(name, numbers.size());
    }
    return numbers;
  }

  private static float[][] rows(ParserFile file, int count, int numbers, int length)
      throws IOException {
    float[][] rows = new float[count][length];
    for (float[] row : rows) {
      file.numbers(row, 0, numbers);
    }
    return rows;
  }

  /** Length of a row of {@link #second}. */
  int outputs() {
    return second[0].length;
  }

  int word(String word) {
    return words.getOrDefault(word, UNKNOWN);
  }

  int tag(String tag) {
    return tags.getOrDefault(tag, UNKNOWN);
  }

  /** The first embedding of the kind of feature {@code feature} is. */
  int embedding(int feature) {
    if (feature < WORD_FEATURES) {
      return 0;
    }
    return feature < 2 * WORD_FEATURES ? words.size() : words.size() + tags.size();
  }
}
