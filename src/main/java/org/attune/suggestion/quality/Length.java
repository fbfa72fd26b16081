package org.attune.suggestion.quality;

import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;

/** 40 to 120 words, and not much longer than a message of any length. */
public final class Length implements Style {
  private static final int FEW_WORDS = 40;
  private static final int MANY_WORDS = 120;
  private static final int TOO_MANY_WORDS = 200;
  private static final int LONG_MESSAGE_WORDS = 60;
  private static final double SHARE_OF_MESSAGE = 1.2;

  @Override
  public String rule() {
    return "LENGTH";
  }

  @Override
  public Verdict judge(Reply reply) {
    int words = reply.words().size();
    int theirs = reply.message().words().size();
    String detail = words + " words";
    if (words > TOO_MANY_WORDS) {
      return new Verdict.Block(detail);
    }
    boolean outgrows = theirs > LONG_MESSAGE_WORDS && words > SHARE_OF_MESSAGE * theirs;
    return words < FEW_WORDS || words > MANY_WORDS || outgrows
        ? new Verdict.Warn(detail)
        : new Verdict.Pass(detail);
  }
}
