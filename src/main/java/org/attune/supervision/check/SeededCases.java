package org.attune.supervision.check;

import java.util.List;

/** All written cases. */
record SeededCases(List<SeededCase> all) {
  SeededCases {
    all = List.copyOf(all);
  }
}
