package org.attune.analysis.linguistics;

/** Heads and relations of the tokens of a sentence, -1 and "root" for its root. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DependencyTree(int[] heads, String[] relations) implements Dependencies {
  @Override
  public int head(int index) {
    return heads[index];
  }

  @Override
  public String relation(int index) {
    return relations[index];
  }
}
