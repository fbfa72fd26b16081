package org.attune.suggestion.llm;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes names and identifiers out of a text before it leaves, and puts them back into the answer.
 *
 * <p>A token that the model invents is never filled, and the guardrails block what is left of it.
 */
final class Disguise {
  private static final Pattern CONTACT =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?:https?://|www\\.)\\S+|(?<!\\w)@\\w{3,}"
              + "|(?<!\\w)\\+?\\d[\\d ()/.-]{5,}\\d(?!\\w)|\\b[A-Z]{1,2}\\d[\\dA-Z]? ?\\d[A-Z]{2}\\b"
              + "|\\b\\d{1,5}[a-z]? \\p{Lu}\\w+ (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close)\\b");
  private static final Pattern NAME =
      Pattern.compile(
          "(?<=[\\p{L},;:\"“(] )\\p{Lu}\\p{Ll}+(?:[-']\\p{Lu}\\p{Ll}+)?\\b"
              + "|(?:^|(?<=[.!?\\n] ))\\p{Lu}\\p{Ll}+(?= (?:and I|and me|said|says|told|tells|thinks"
              + "|asked|called|calls|wants|left|is|was|has|had|will|never|always|keeps|kept|died|came"
              + "|went)\\b|['’]s\\b)",
          Pattern.MULTILINE);
  private static final Set<String> NO_NAMES =
      Set.of(
          ("He She It They We You This That There What Who Where When Why How Here Everyone Everybody"
                  + " Everything Nobody Nothing Someone Something Anyone My Mine One Life Work School"
                  + " Mum Mom Dad Today Yesterday Tomorrow Then Now God Christmas Easter English Monday"
                  + " Tuesday Wednesday Thursday Friday Saturday Sunday January February March April"
                  + " May June July August September October November December Ok Okay Yes No")
              .split(" "));
  private static final Pattern TOKEN = Pattern.compile("\\[(?:PATIENT|PERSON|CONTACT)_\\d+]");

  private final Map<String, String> tokens = new LinkedHashMap<>();
  private final Optional<Pattern> patient;

  /**
   * @param patient the patient's name, where it is known
   */
  Disguise(Optional<String> patient) {
    this.patient =
        patient
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(name -> Pattern.compile("(?i)\\b" + Pattern.quote(name) + "\\b"));
  }

  /** The text without names and identifiers; the same one always gets the same token. */
  String hide(String text) {
    String reachable = replace(text, CONTACT, "CONTACT");
    String hidden = patient.map(name -> replace(reachable, name, "PATIENT")).orElse(reachable);
    return replace(hidden, NAME, "PERSON");
  }

  private String replace(String text, Pattern what, String kind) {
    return what.matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(token(match.group(), kind)));
  }

  private String token(String original, String kind) {
    return NO_NAMES.contains(original)
        ? original
        : tokens.computeIfAbsent(original, key -> "[" + kind + "_" + (tokens.size() + 1) + "]");
  }

  /** The answer with the originals back; tokens that were never given stay, for all to see. */
  String restore(String text) {
    Map<String, String> originals = new HashMap<>();
    tokens.forEach((original, token) -> originals.put(token, original));
    return TOKEN
        .matcher(text)
        .replaceAll(match ->
            Matcher.quoteReplacement(originals.getOrDefault(match.group(), match.group())));
  }
}
