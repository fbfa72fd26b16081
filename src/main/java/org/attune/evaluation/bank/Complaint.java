package org.attune.evaluation.bank;

import java.nio.file.Path;

/**
 * One thing that is wrong with a bank.
 *
 * @param line of the file, from 1
 */
public record Complaint(Path file, int line, Rule rule, String reason) {
  /** What a bank is held to. */
  public enum Rule {
    TOO_FEW,
    NEAR_DUPLICATE,
    CONTRADICTION,
    SKEWED,
    UNKNOWN_LABEL
  }
}
