package org.attune.analysis.cue;

import java.util.List;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.MatterCue;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Talk;
import org.attune.analysis.TopicCue;

/**
 * All that word lists tell of a message; every list is in the order of the text, but topics and
 * matters, of which the likeliest is first.
 *
 * @param language ISO 639-1 code, "und" when it is surely not English but no known language
 */
public record Cues(
    String language,
    List<ContentCue> content,
    List<RuptureCue> rupture,
    List<AllianceCue> alliance,
    Talk talk,
    boolean needsReply,
    List<TopicCue> topics,
    List<MatterCue> matters) {
  public Cues {
    content = List.copyOf(content);
    rupture = List.copyOf(rupture);
    alliance = List.copyOf(alliance);
    topics = List.copyOf(topics);
    matters = List.copyOf(matters);
  }

  /** Nothing is known; a reply may be due. */
  public static Cues unread() {
    return new Cues(
        "und",
        List.of(),
        List.of(),
        List.of(),
        new Talk(Talk.Label.NEUTRAL, 0),
        true,
        List.of(),
        List.of());
  }
}
