package org.attune.evaluation.training;

import java.util.ArrayList;
import java.util.List;
import org.attune.evaluation.bank.CueBank;
import org.attune.evaluation.bank.CueBanks;
import org.attune.evaluation.bank.CueItem;

/**
 * The fifth of the bank items that a seed does not train on. An item's fifth follows from its text,
 * so that no edit elsewhere moves it, and every item is held out by one seed of five.
 */
record HeldOut(int fold) {
  private static final int FOLDS = 5;
  private static final int FACTOR = 31;
  private static final int OFFSET = 7;

  static HeldOut of(long seed) {
    return new HeldOut((int) Math.floorMod(seed, (long) FOLDS));
  }

  boolean holds(CueItem item) {
    return Math.floorMod(item.text().hashCode() * FACTOR + OFFSET, FOLDS) == fold;
  }

  List<Held> in(CueBanks banks) {
    List<Held> held = new ArrayList<>();
    for (CueBank bank : banks.banks()) {
      bank.items().stream().filter(this::holds).forEach(item -> held.add(new Held(bank, item)));
    }
    return held;
  }

  record Held(CueBank bank, CueItem item) {}
}
