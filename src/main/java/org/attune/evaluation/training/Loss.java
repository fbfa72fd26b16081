package org.attune.evaluation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * Binary cross-entropy of every known output, summed over the outputs, mean over the texts.
 *
 * <p>A text of several sentences is read sentence by sentence and as a whole, so both are learnt:
 * what a text does not have, none of its sentences has; what it has, its likeliest sentence has
 * (learning from bags of instances, Dietterich 1997).
 */
final class Loss {
  private final NDManager step;
  private final float sentenceShare;

  /**
   * Of one step.
   *
   * @param sentenceShare how much an answer counts for a sentence, as a share of what it counts for
   *     the text; 0 learns nothing from sentences
   */
  Loss(NDManager step, double sentenceShare) {
    this.step = step;
    this.sentenceShare = (float) sentenceShare;
  }

  NDArray of(Network.Said said, Batch batch) {
    List<Example> texts = batch.texts().examples();
    NDArray ofTexts = error(said.texts(), Answers.ofTexts(texts));
    return said.sentences()
        .map(logits -> ofTexts.add(error(logits, ofSentences(logits, batch))))
        .orElse(ofTexts)
        .div((float) texts.size());
  }

  private Answers ofSentences(NDArray logits, Batch batch) {
    return Answers.ofSentences(
        batch.sentences().examples(), logits.stopGradient().toFloatArray(), sentenceShare);
  }

  private NDArray error(NDArray logits, Answers answers) {
    Shape shape = logits.getShape();
    NDArray unsure =
        logits.lt(0).toType(DataType.FLOAT32, false).mul(step.create(answers.likely(), shape));
    NDArray weights = step.create(answers.known(), shape).add(unsure).stopGradient();
    return logits
        .maximum(0f)
        .sub(logits.mul(step.create(answers.targets(), shape)))
        .add(logits.abs().neg().exp().add(1f).log())
        .mul(weights)
        .sum();
  }
}
