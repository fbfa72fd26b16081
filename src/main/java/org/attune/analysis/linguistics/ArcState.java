package org.attune.analysis.linguistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence while it is parsed: a stack of words whose governors are not known yet, the words
 * still to come, and the arcs drawn so far (arc-standard, Nivre 2004). Token 0 is the root of the
 * tree.
 */
final class ArcState {
  private static final int NO_TOKEN = -1;

  /** Stack and buffer words among the features; then come six relatives of the top two. */
  private static final int STACK = 3;

  private static final int BUFFER = 6;
  private static final int RELATIVES = 6;

  private final ParserModel model;
  private final int count;
  private final int[] words;
  private final int[] tags;
  private final int[] heads;
  private final int[] labels;
  private final int[] stack;
  private int height = 1;
  private int next = 1;

  /** Tokens of the word features, worked out anew before each decision. */
  private final int[] tokens = new int[ParserModel.WORD_FEATURES];

  /** Rows of words too rare to be kept for all sentences. */
  private final float[] @Nullable [] rare;

  ArcState(ParserModel model, List<String> words, List<String> tags) {
    this.model = model;
    this.count = words.size();
    this.words = new int[count + 1];
    this.tags = new int[count + 1];
    this.heads = new int[count + 1];
    this.labels = new int[count + 1];
    this.stack = new int[count + 1];
    this.rare = new float[(count + 1) * ParserModel.WORD_FEATURES][];
    this.words[0] = ParserModel.ROOT;
    this.tags[0] = ParserModel.ROOT;
    Arrays.fill(heads, NO_TOKEN);
    for (int token = 1; token <= count; token++) {
      this.words[token] = model.word(words.get(token - 1));
      this.tags[token] = model.tag(tags.get(token - 1));
    }
  }

  boolean isDone() {
    return height == 1 && next > count;
  }

  boolean mayOnlyShift() {
    return height <= 2 && next <= count;
  }

  void shift() {
    stack[height++] = next++;
  }

  /** Whether one word is left, which is the root of the sentence. */
  boolean isRead() {
    return height == 2 && next > count;
  }

  void finish() {
    attach(stack[--height], 0, 0);
  }

  /** Takes the step of the highest score among those that may be taken. */
  void apply(float[] scores) {
    int relations = model.labels().size();
    int best = next <= count ? 2 * relations : 1;
    for (int step = 2 * relations - 1; step > 0; step--) {
      if (step != relations && scores[step] >= scores[best]) {
        best = step;
      }
    }
    int top = stack[height - 1];
    int second = stack[height - 2];
    if (best == 2 * relations) {
      shift();
    } else if (best < relations) {
      attach(second, top, best);
      stack[--height - 1] = top;
    } else {
      attach(top, second, best - relations);
      height--;
    }
  }

  private void attach(int token, int head, int relation) {
    heads[token] = head;
    labels[token] = relation;
  }

  /** To be called for feature 0 first: it looks the tokens of all features up. */
  int value(int feature) {
    if (feature == 0) {
      look();
    }
    if (feature < ParserModel.WORD_FEATURES) {
      int token = tokens[feature];
      return token == NO_TOKEN ? ParserModel.NULL : words[token];
    }
    if (feature < 2 * ParserModel.WORD_FEATURES) {
      int token = tokens[feature - ParserModel.WORD_FEATURES];
      return token == NO_TOKEN ? ParserModel.NULL : tags[token];
    }
    int token = tokens[feature - 2 * ParserModel.WORD_FEATURES + BUFFER];
    return token == NO_TOKEN ? 0 : labels[token] + 1;
  }

  float[] row(int feature, int value, MiddleLayer middle) {
    if (feature >= ParserModel.WORD_FEATURES || middle.isKept(value)) {
      return middle.row(feature, value);
    }
    int at = tokens[feature] * ParserModel.WORD_FEATURES + feature;
    float[] row = rare[at];
    if (row == null) {
      row = middle.row(feature, value);
      rare[at] = row;
    }
    return row;
  }

  private void look() {
    for (int at = 0; at < STACK; at++) {
      tokens[STACK - 1 - at] = onStack(at);
      tokens[STACK + at] = next + at <= count ? next + at : NO_TOKEN;
    }
    for (int at = 0; at < 2; at++) {
      int from = BUFFER + at * RELATIVES;
      int token = onStack(at);
      int left = left(token, 1);
      int right = right(token, 1);
      tokens[from] = left;
      tokens[from + 1] = right;
      tokens[from + 2] = left(token, 2);
      tokens[from + 3] = right(token, 2);
      tokens[from + 4] = left(left, 1);
      tokens[from + 5] = right(right, 1);
    }
  }

  private int onStack(int at) {
    return at < height ? stack[height - 1 - at] : NO_TOKEN;
  }

  /** The leftmost dependent before {@code token}, or the one after it. */
  private int left(int token, int which) {
    int left = which;
    for (int at = 1; at < token; at++) {
      if (heads[at] == token && --left == 0) {
        return at;
      }
    }
    return NO_TOKEN;
  }

  private int right(int token, int which) {
    int left = which;
    for (int at = count; token >= 0 && at > token; at--) {
      if (heads[at] == token && --left == 0) {
        return at;
      }
    }
    return NO_TOKEN;
  }

  /** "He was told": a subject beside a passive auxiliary is a passive one. */
  private String relation(int token) {
    String relation = model.labels().get(labels[token]);
    boolean subject = relation.equals("nsubj") || relation.equals("csubj");
    for (int other = 1; subject && other <= count; other++) {
      if (heads[other] == heads[token] && model.labels().get(labels[other]).equals("aux:pass")) {
        return relation + ":pass";
      }
    }
    return relation;
  }

  DependencyTree tree() {
    int[] governors = new int[count];
    String[] relations = new String[count];
    for (int token = 1; token <= count; token++) {
      governors[token - 1] = heads[token] - 1;
      relations[token - 1] = relation(token);
    }
    return new DependencyTree(governors, relations);
  }
}
