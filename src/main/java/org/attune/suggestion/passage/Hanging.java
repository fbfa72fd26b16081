package org.attune.suggestion.passage;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attune.kernel.TextSpan;

/** Whether a passage stops before what it leads up to, or names a thing and says nothing of it. */
final class Hanging {
  /** "She yells at me, but when it comes to my sisters" leads up to a clause of its own. */
  private static final Pattern LEADS_UP =
      Pattern.compile(
          "^(?:(?:and|but|or|so)\\s+)?(?:when|whenever|if|while|since|as|until|after|before|although|because)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> OPEN_A_NAME =
      Set.of("my", "our", "his", "her", "their", "the", "a", "an");

  private static final int SHORTEST_PAST = 4;

  private final Language language;

  Hanging(Language language) {
    this.language = language;
  }

  boolean is(String text, TextSpan span, List<Word> words) {
    return isNameOnly(words) || isBeforeMore(text, span);
  }

  /** "My cars, my freedom, and my money" is no clause. */
  private boolean isNameOnly(List<Word> words) {
    return OPEN_A_NAME.contains(words.getFirst().form())
        && IntStream.range(1, words.size())
            .filter(at -> !OPEN_A_NAME.contains(words.get(at - 1).form()))
            .noneMatch(at -> mayBeVerb(words.get(at)));
  }

  /** "There was always flirtation, and one day" goes on after the comma. */
  private boolean isBeforeMore(String text, TextSpan span) {
    String passage = span.in(text);
    int comma = passage.lastIndexOf(',');
    if (comma < 0 || !text.startsWith(",", span.end())) {
      return false;
    }
    String last = passage.substring(comma + 1).strip();
    return LEADS_UP.matcher(last).matches() || Word.of(last).stream().noneMatch(this::mayBeVerb);
  }

  private boolean mayBeVerb(Word word) {
    String form = word.form();
    return language.finiteVerbs().contains(form)
        || form.contains("'")
        || (form.endsWith("ed") && form.length() >= SHORTEST_PAST)
        || form.endsWith("s");
  }
}
