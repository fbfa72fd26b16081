package org.attune.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one message says, each finding with its evidence.
 *
 * <p>The same text and models always give the same reading. Every {@code quote} is the substring of
 * the text at its offsets, which count UTF-16 code units.
 *
 * @param language ISO 639-1 code
 * @param analysisVersion names the code and models that made the reading
 * @param topics what the message as a whole is about, the likeliest first
 * @param removed feelings that were seen and left out because of their scope
 * @param goEmotions 28 probabilities by GoEmotions label, only when asked for
 */
public record Reading(
    String language,
    String analysisVersion,
    List<Emotion> emotions,
    Risk risk,
    List<ContentCue> content,
    List<RuptureCue> rupture,
    List<AllianceCue> alliance,
    Talk talk,
    boolean needsReply,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TopicCue> topics,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Removed> removed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Double> goEmotions) {

  public Reading {
    // left out of JSON when empty, and so absent from what is read back
    topics = Objects.requireNonNullElse(topics, List.of());
    removed = Objects.requireNonNullElse(removed, List.of());
  }

  public Reading withoutScores() {
    return new Reading(
        language,
        analysisVersion,
        emotions,
        risk,
        content,
        rupture,
        alliance,
        talk,
        needsReply,
        topics,
        List.of(),
        null);
  }

  /** The same with another risk. */
  public Reading withRisk(Risk other) {
    return new Reading(
        language,
        analysisVersion,
        emotions,
        other,
        content,
        rupture,
        alliance,
        talk,
        needsReply,
        topics,
        removed,
        goEmotions);
  }

  /** The same without what the writer feels, for tenants that may not look for it. */
  public Reading withoutEmotions() {
    return new Reading(
        language,
        analysisVersion,
        List.of(),
        risk,
        content,
        rupture,
        alliance,
        talk,
        needsReply,
        topics,
        List.of(),
        null);
  }

  /** A reading that says nothing, for text that nobody has analysed. */
  public static Reading unread() {
    return new Reading(
        "und",
        "none",
        List.of(),
        Risk.none(),
        List.of(),
        List.of(),
        List.of(),
        new Talk(Talk.Label.NEUTRAL, 0),
        true,
        List.of(),
        List.of(),
        null);
  }
}
