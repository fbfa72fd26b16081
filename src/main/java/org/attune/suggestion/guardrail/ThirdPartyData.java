package org.attune.suggestion.guardrail;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.suggestion.passage.Names;

/** Blocks contact data of anybody, and names of other people the message mentions. */
public final class ThirdPartyData implements Guardrail {
  private static final Pattern CONTACT =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+\\.\\w+|https?://\\S+|www\\.\\S+"
              + "|(?<!\\d)\\+?\\d[\\d ()-]{6,}\\d(?!\\d)"
              + "|\\b\\d{1,5} \\p{Lu}\\w+ (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive)\\b");
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L},;] )(?!I\\b|I['’])\\p{Lu}\\p{Ll}{2,}\\b");

  @Override
  public String rule() {
    return "THIRD_PARTY_DATA";
  }

  @Override
  public boolean guardsSafety() {
    return false;
  }

  @Override
  public Verdict judge(Reply reply) {
    if (mayHoldContact(reply.text()) && CONTACT.matcher(reply.text()).find()) {
      return new Verdict.Block("holds an address, a number or a link");
    }
    Set<String> names = names(reply.text());
    if (names.isEmpty()) {
      return Verdict.pass();
    }
    names.retainAll(names(reply.message().text()));
    reply.message().name().ifPresent(names::remove);
    return names.isEmpty() ? Verdict.pass() : new Verdict.Block("names another person");
  }

  /** Nearly every reply is without such a mark, and the pattern is slow. */
  private static boolean mayHoldContact(String text) {
    return text.chars().anyMatch(c -> c == '@' || c == '/' || Character.isDigit(c))
        || text.contains("www.");
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      if (!Names.isOther(matcher.group())) {
        names.add(matcher.group());
      }
    }
    return names;
  }
}
