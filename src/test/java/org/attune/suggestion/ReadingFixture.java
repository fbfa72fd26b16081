package org.attune.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.MatterCue;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Talk;
import org.attune.analysis.TopicCue;

/** Hand-made readings: what the analysis would have found in a text. */
public final class ReadingFixture {
  private final String text;
  private final List<Emotion> emotions = new ArrayList<>();
  private final List<ContentCue> content = new ArrayList<>();
  private final List<RuptureCue> rupture = new ArrayList<>();
  private final List<AllianceCue> alliance = new ArrayList<>();
  private final List<TopicCue> topics = new ArrayList<>();
  private final List<MatterCue> matters = new ArrayList<>();
  private Risk risk = Risk.none();
  private String language = "en";
  private boolean needsReply = true;

  private ReadingFixture(String text) {
    this.text = text;
  }

  public static ReadingFixture readingOf(String text) {
    return new ReadingFixture(text);
  }

  public ReadingFixture feeling(Emotion.Label label, int intensity, String quote) {
    int start = place(quote);
    emotions.add(new Emotion(label, 0.8, intensity, start, start + quote.length(), quote));
    return this;
  }

  /** Of the whole message. */
  public ReadingFixture feeling(Emotion.Label label, int intensity, double confidence) {
    emotions.add(new Emotion(label, confidence, intensity, 0, text.length(), text));
    return this;
  }

  public ReadingFixture about(ContentCue.Label label, String quote) {
    int start = place(quote);
    content.add(new ContentCue(label, 0.8, start, start + quote.length(), quote));
    return this;
  }

  public ReadingFixture about(TopicCue... read) {
    topics.addAll(List.of(read));
    return this;
  }

  public ReadingFixture bringingUp(String matter, String quote) {
    int start = place(quote);
    matters.add(new MatterCue(matter, 0.8, start, start + quote.length(), quote));
    return this;
  }

  public ReadingFixture strain(RuptureCue.Marker marker, String quote) {
    int start = place(quote);
    rupture.add(new RuptureCue(marker, 0.8, start, start + quote.length(), quote));
    return this;
  }

  public ReadingFixture alliance(
      AllianceCue.Facet facet, AllianceCue.Polarity polarity, String quote) {
    int start = place(quote);
    alliance.add(new AllianceCue(facet, polarity, 0.7, start, start + quote.length(), quote));
    return this;
  }

  public ReadingFixture risk(Risk.Level level, Risk.Flag... flags) {
    risk = new Risk(level, Set.of(flags), 0.5, List.of());
    return this;
  }

  public ReadingFixture language(String code) {
    language = code;
    return this;
  }

  public ReadingFixture asksForNoReply() {
    needsReply = false;
    return this;
  }

  public Reading reading() {
    Talk talk = new Talk(Talk.Label.NEUTRAL, 0.5);
    return new Reading(
        language,
        "test",
        emotions,
        risk,
        content,
        rupture,
        alliance,
        talk,
        needsReply,
        topics,
        matters,
        null,
        List.of(),
        null,
        List.of());
  }

  public SuggestionRequest request() {
    return new SuggestionRequest(text, reading(), null, List.of());
  }

  private int place(String quote) {
    int start = text.indexOf(quote);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + quote);
    }
    return start;
  }
}
