package org.attune.evaluation.bank;

import java.util.List;

/**
 * One example message of a bank.
 *
 * @param positive whether the bank's label is true of the writer now; otherwise a near miss
 * @param group the register of a positive, the trap of a near miss
 * @param also other labels of the family that are true of it; those of another family after its
 *     name, such as {@code emotions/SADNESS}
 * @param line in the bank's file, from 1
 */
public record CueItem(String text, boolean positive, String group, List<String> also, int line) {
  public CueItem {
    also = List.copyOf(also);
  }
}
