package org.attune.suggestion.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the notation of {@link Wording} and says what is wrong with it. */
final class WordingReader {
  private static final Pattern HOLE = Pattern.compile("\\{([^{}|]*)(?:\\|([^{}]*))?\\}");
  private static final Pattern CHOICE = Pattern.compile("\\[\\[(.*?)\\]\\]", Pattern.DOTALL);

  private static final Pattern OF_HIM = Pattern.compile("\\b(?:he|him|his|himself)\\b");

  private final List<String> complaints = new ArrayList<>();

  /** The wording, with {@link #complaints} where it is not well formed. */
  Wording read(String text) {
    List<Wording.Part> parts = new ArrayList<>();
    Matcher choice = CHOICE.matcher(text);
    int from = 0;
    while (choice.find()) {
      addPlain(text.substring(from, choice.start()), parts);
      parts.add(new Wording.Part.Choice(ways(choice.group(1))));
      from = choice.end();
    }
    addPlain(text.substring(from), parts);
    return new Wording(parts);
  }

  List<String> complaints() {
    return complaints;
  }

  private List<Wording> ways(String inside) {
    if (inside.contains("[[")) {
      complaints.add("[[ inside [[ is not understood");
    }
    List<Wording> ways = new ArrayList<>();
    for (String way : splitOutsideBraces(inside)) {
      List<Wording.Part> parts = new ArrayList<>();
      addPlain(way, parts);
      ways.add(new Wording(parts));
    }
    return ways;
  }

  private void addPlain(String text, List<Wording.Part> parts) {
    Matcher hole = HOLE.matcher(text);
    int from = 0;
    while (hole.find()) {
      addLiteral(text.substring(from, hole.start()), parts);
      addHole(hole.group(1), Optional.ofNullable(hole.group(2)), parts);
      from = hole.end();
    }
    addLiteral(text.substring(from), parts);
  }

  private void addLiteral(String text, List<Wording.Part> parts) {
    if (text.contains("{") || text.contains("}")) {
      complaints.add("a brace without its partner");
    }
    if (text.contains("[") || text.contains("]")) {
      complaints.add("a square bracket without its partner");
    }
    if (!text.isEmpty()) {
      parts.add(new Wording.Part.Literal(text));
    }
  }

  private void addHole(String name, Optional<String> otherwise, List<Wording.Part> parts) {
    if (OF_HIM.matcher(name).find() && otherwise.isPresent()) {
      parts.add(new Wording.Part.OfPerson(name, otherwise.get()));
      return;
    }
    Slot.named(name)
        .ifPresentOrElse(
            slot -> parts.add(new Wording.Part.Hole(slot, otherwise)),
            () -> complaints.add("unknown slot {" + name + "}"));
  }

  private static List<String> splitOutsideBraces(String text) {
    List<String> ways = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '|' && depth == 0) {
        ways.add(text.substring(from, at));
        from = at + 1;
      }
    }
    ways.add(text.substring(from));
    return ways;
  }
}
