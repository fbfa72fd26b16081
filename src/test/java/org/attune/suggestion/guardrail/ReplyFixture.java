package org.attune.suggestion.guardrail;

import static org.attune.suggestion.ReadingFixture.readingOf;

import org.attune.suggestion.CatalogueFixture;
import org.attune.suggestion.ReadingFixture;

/** Replies to hold against single rules. */
public final class ReplyFixture {
  private ReplyFixture() {}

  public static Reply reply(String text) {
    return reply(text, "I don't know how to go on with my sister since the wedding.");
  }

  public static Reply reply(String text, String message) {
    return reply(text, message, readingOf(message));
  }

  public static Reply reply(String text, String message, ReadingFixture reading) {
    return Reply.of(
        text, CatalogueFixture.lexicon().read(message, reading.reading(), "Sam"), message);
  }
}
