package org.attune.analysis.linguistics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.kernel.TextSpan;

/** Which line breaks end a sentence. */
public enum LineBreaks {
  /** Only blank lines: for text that was wrapped at a fixed width. */
  BLANK_LINES,
  /** Blank lines, and every line break but one that only wraps a long line. */
  SENSIBLE;

  /** Shorter lines are not wrapped by a mail program but ended by the writer. */
  private static final int WRAPPED_LINE_CHARACTERS = 50;

  /** Does not begin with space: looking for a break behind every space would cost its square. */
  private static final Pattern BREAK = Pattern.compile("(?:\\r\\n|[\\n\\r\\u2028\\u2029])\\s*");

  private static final Pattern NEW_LINE = Pattern.compile("\\r\\n|\\n|\\r|\\u2028|\\u2029");

  /** The stretches of {@code text} that hold whole sentences, in order, none of them empty. */
  List<TextSpan> stretches(String text) {
    List<TextSpan> stretches = new ArrayList<>();
    Matcher lineBreak = BREAK.matcher(text);
    int stretch = 0;
    int line = 0;
    while (lineBreak.find()) {
      int end = withoutSpace(text, line, lineBreak.start());
      if (ends(text, line, end, lineBreak)) {
        addUnlessBlank(text, stretch, end, stretches);
        stretch = lineBreak.end();
      }
      line = lineBreak.end();
    }
    addUnlessBlank(text, stretch, text.length(), stretches);
    return stretches;
  }

  private static int withoutSpace(String text, int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private boolean ends(String text, int line, int end, Matcher lineBreak) {
    if (NEW_LINE.matcher(lineBreak.group()).results().count() > 1) {
      return true;
    }
    return switch (this) {
      case BLANK_LINES -> false;
      case SENSIBLE -> !wraps(text, line, end, lineBreak.end());
    };
  }

  private static boolean wraps(String text, int line, int end, int next) {
    return end - line >= WRAPPED_LINE_CHARACTERS
        && next < text.length()
        && Character.isLowerCase(text.charAt(next))
        && ".!?:;".indexOf(text.charAt(end - 1)) < 0;
  }

  private static void addUnlessBlank(String text, int start, int end, List<TextSpan> stretches) {
    if (!text.substring(start, end).isBlank()) {
      stretches.add(new TextSpan(start, end));
    }
  }
}
