package org.attune.evaluation.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.bank.CueBank;
import org.attune.evaluation.bank.CueBanks;
import org.attune.evaluation.bank.CueItem;

/** All that is learnt in a run. */
record TrainingSet(
    CueBanks banks, Path data, Outputs outputs, Analyzers.Pieces pieces, Recipe recipe) {

  /** The corpora and the banks of a stage, without those held out unless it learns all. */
  List<Example> of(Recipe.Stage stage) throws IOException {
    List<Example> examples = new ArrayList<>(corpora(stage.goEmotionsShare()));
    BankExamples answers = answers();
    HeldOut heldOut = HeldOut.of(recipe.seed());
    for (CueBank bank : banks.banks()) {
      for (CueItem item : bank.items()) {
        if (stage.all() || !heldOut.holds(item)) {
          int repeats = stage.repeats(bank, item);
          examples.addAll(Collections.nCopies(repeats, answers.of(bank, item)));
        }
      }
    }
    return examples;
  }

  /** SemEval and a share of GoEmotions. */
  List<Example> corpora(double goEmotionsShare) throws IOException {
    Corpora corpora = new Corpora(data, outputs, pieces, answers());
    List<Example> goEmotions = new ArrayList<>(corpora.goEmotions());
    Collections.shuffle(goEmotions, new Random(recipe.seed()));
    int share = (int) (goEmotions.size() * goEmotionsShare);
    List<Example> examples = new ArrayList<>(goEmotions.subList(0, share));
    examples.addAll(corpora.semEval());
    return examples;
  }

  private BankExamples answers() {
    return new BankExamples(outputs, pieces, recipe, TrainingRun.FAMILIES);
  }
}
