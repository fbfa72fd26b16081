package org.attune.evaluation.training;

import java.util.List;

/**
 * What is known of each output of each segment, row by row.
 *
 * @param targets 0 or 1
 * @param known how much the answer counts
 * @param likely how much "no" counts as long as the network does not say yes
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the network, never compared
record Answers(float[] targets, float[] known, float[] likely) {
  private static Answers none(int size) {
    return new Answers(new float[size], new float[size], new float[size]);
  }

  static Answers ofTexts(List<Example> texts) {
    int outputs = texts.getFirst().targets().length;
    Answers answers = none(texts.size() * outputs);
    for (int text = 0; text < texts.size(); text++) {
      for (int output = 0; output < outputs; output++) {
        Example example = texts.get(text);
        answers.put(text * outputs + output, example.targets()[output], example.weights()[output]);
      }
    }
    return answers;
  }

  /**
   * What a text has not, no sentence of it has; what it has, counts for the sentence that says it
   * most.
   *
   * @param texts by sentence, those of a text side by side
   * @param said by sentence and output: log-odds
   * @param share how much an answer counts, of what it counts for the text
   */
  static Answers ofSentences(List<Example> texts, float[] said, float share) {
    int outputs = texts.getFirst().targets().length;
    Answers answers = none(texts.size() * outputs);
    int start = 0;
    while (start < texts.size()) {
      Example text = texts.get(start);
      int end = start + text.ends().length;
      for (int output = 0; output < outputs; output++) {
        float weight = share * text.weights()[output];
        if (text.targets()[output] > 0) {
          answers.put(loudest(said, outputs, output, start, end) * outputs + output, 1, weight);
        } else {
          for (int sentence = start; sentence < end; sentence++) {
            answers.put(sentence * outputs + output, 0, weight);
          }
        }
      }
      start = end;
    }
    return answers;
  }

  private static int loudest(float[] said, int outputs, int output, int start, int end) {
    int loudest = start;
    for (int sentence = start + 1; sentence < end; sentence++) {
      if (said[sentence * outputs + output] > said[loudest * outputs + output]) {
        loudest = sentence;
      }
    }
    return loudest;
  }

  private void put(int place, float target, float weight) {
    targets[place] = target;
    known[place] = Math.max(0, weight);
    likely[place] = Math.max(0, -weight);
  }
}
