package org.attune.suggestion.llm;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.suggestion.Check;
import org.attune.suggestion.Draft;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.passage.Phrases;

/**
 * What a model's draft is held to besides the guardrails: it takes up words of this message, names
 * nobody that the record does not hold, and does not speak of its instructions.
 *
 * @param neverSays phrases of a draft that speaks of its instructions
 */
record Grounding(Phrases neverSays) {
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},;] )\\p{Lu}\\p{Ll}{2,}\\b");
  private static final Pattern MARKUP =
      Pattern.compile("[<>]|https?:|www\\.|\\]\\(|\\*\\*|```|(?m:^\\s*[#*-] )");

  Check check(Draft draft, SuggestionRequest request) {
    String text = draft.text();
    if (draft.answers().isEmpty()) {
      return blocked("takes up no words of the message");
    }
    if (neverSays.in(text)) {
      return blocked("speaks of its own instructions");
    }
    if (MARKUP.matcher(text).find()) {
      return blocked("holds markup or a link");
    }
    return strangers(text, request).isEmpty()
        ? new Check("GROUNDING", Check.Kind.PASS, draft.answers().size() + " passages")
        : blocked("names somebody whom the record does not hold");
  }

  private static Check blocked(String detail) {
    return new Check("GROUNDING", Check.Kind.BLOCK, detail);
  }

  private static Set<String> strangers(String text, SuggestionRequest request) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    names.removeIf(name -> holds(request, name));
    return names;
  }

  private static boolean holds(SuggestionRequest request, String name) {
    return request.text().contains(name)
        || name.equals(request.patientName())
        || request.history().stream().anyMatch(turn -> turn.text().contains(name));
  }
}
