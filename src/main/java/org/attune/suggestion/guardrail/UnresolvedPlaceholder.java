package org.attune.suggestion.guardrail;

import java.util.regex.Pattern;

/** Blocks a reply with a place left to fill in: {name}, [date], XX, TODO. */
public final class UnresolvedPlaceholder implements Guardrail {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\{[^}]*\\}|\\[\\[|\\]\\]|\\[[A-Za-z][^\\]]{0,40}\\]|<[A-Za-z_ ]{1,30}>|\\$\\{|%s|_{3,}"
              + "|\\b(?:XX+|TODO|TBD|FIXME|lorem ipsum)\\b");

  @Override
  public String rule() {
    return "UNRESOLVED_PLACEHOLDER";
  }

  @Override
  public boolean guardsSafety() {
    return true;
  }

  @Override
  public Verdict judge(Reply reply) {
    return PLACEHOLDER.matcher(reply.text()).find()
        ? new Verdict.Block("a place was left to fill in")
        : Verdict.pass();
  }
}
