package org.attune.suggestion.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Reading;
import org.attune.analysis.RuptureCue;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Word;

/**
 * Plain phrases that show what a message is about and where it strains, for readings that say
 * nothing of either.
 *
 * @param entries each a label and its phrases
 */
public record CueBank(List<Entry> entries) {
  /** What a phrase is taken to be worth: enough to steer a draft, less than a trained head. */
  private static final double CONFIDENCE = 0.6;

  /**
   * Phrases for one label, a content label or a rupture marker.
   *
   * @param unless what rules it out anywhere in the message
   * @param with what must stand somewhere in the message, if anything
   */
  public record Entry(
      Optional<ContentCue.Label> content,
      Optional<RuptureCue.Marker> rupture,
      Phrases words,
      Phrases unless,
      Optional<Phrases> with) {

    private Optional<TextSpan> find(List<Word> message) {
      boolean ruledOut =
          unless.find(message).isPresent()
              || with.filter(needed -> needed.find(message).isEmpty()).isPresent();
      return ruledOut ? Optional.empty() : words.find(message);
    }
  }

  /** The reading with cues added, unless it already has content or rupture cues of its own. */
  Reading completed(Reading reading, String text, List<Word> words) {
    if (!reading.content().isEmpty() || !reading.rupture().isEmpty()) {
      return reading;
    }
    List<ContentCue> content = new ArrayList<>();
    List<RuptureCue> rupture = new ArrayList<>();
    for (Entry entry : entries) {
      entry
          .find(words)
          .ifPresent(span -> {
            int start = span.start();
            int end = span.end();
            String quote = span.in(text);
            entry
                .content()
                .ifPresent(l -> content.add(new ContentCue(l, CONFIDENCE, start, end, quote)));
            entry
                .rupture()
                .ifPresent(m -> rupture.add(new RuptureCue(m, CONFIDENCE, start, end, quote)));
          });
    }
    return new Reading(
        reading.language(),
        reading.analysisVersion(),
        reading.emotions(),
        reading.risk(),
        content,
        rupture,
        reading.alliance(),
        reading.talk(),
        reading.needsReply(),
        reading.goEmotions());
  }

  /** The keys of an entry. */
  static final Set<String> KEYS = Set.of("content", "rupture", "words", "unless", "with");
}
