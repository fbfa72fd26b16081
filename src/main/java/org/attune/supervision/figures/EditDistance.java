package org.attune.supervision.figures;

/**
 * How many single characters to insert, delete or replace to make one text of another (Levenshtein
 * 1966), in UTF-16 code units.
 */
final class EditDistance {
  private EditDistance() {}

  static int between(String a, String b) {
    int start = 0;
    int endA = a.length();
    int endB = b.length();
    while (start < endA && start < endB && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    return ofWhatDiffers(a.substring(start, endA), b.substring(start, endB));
  }

  /** Row by row of the usual table, of which only the last row is kept. */
  private static int ofWhatDiffers(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
