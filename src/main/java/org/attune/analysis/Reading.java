package org.attune.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param matters what it brings up about the course or the week, the likeliest first
 * @param thread how it stands to what was said before; null where nothing was
 * @param removed feelings that were seen and left out because of their scope
 * @param goEmotions 28 probabilities by GoEmotions label, only when asked for
 * @param missing what the budget of time left unread; a human must read such a message unaided
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
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MatterCue> matters,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ThreadFacts thread,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Removed> removed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Double> goEmotions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Part> missing) {

  /** What a reading is made of beside its risk, which is never left out. */
  public enum Part {
    CUES,
    EMOTIONS,
    THREAD,
    SCORES
  }

  public Reading {
    // left out of JSON when empty, and so absent from what is read back
    topics = Objects.requireNonNullElse(topics, List.of());
    matters = Objects.requireNonNullElse(matters, List.of());
    removed = Objects.requireNonNullElse(removed, List.of());
    missing = Objects.requireNonNullElse(missing, List.of());
  }

  /** Whether all of it was read. */
  @JsonIgnore
  public boolean isWhole() {
    return missing.isEmpty();
  }

  public Reading withoutScores() {
    return with(emotions, risk, content, rupture, alliance, List.of(), null);
  }

  /** The same with another risk. */
  public Reading withRisk(Risk other) {
    return with(emotions, other, content, rupture, alliance, removed, goEmotions);
  }

  /** The same with other cues of content, strain and alliance. */
  public Reading withCues(
      List<ContentCue> otherContent,
      List<RuptureCue> otherRupture,
      List<AllianceCue> otherAlliance) {
    return with(emotions, risk, otherContent, otherRupture, otherAlliance, removed, goEmotions);
  }

  /** The same without what the writer feels, for tenants that may not look for it. */
  public Reading withoutEmotions() {
    return with(List.of(), risk, content, rupture, alliance, List.of(), null);
  }

  private Reading with(
      List<Emotion> otherEmotions,
      Risk otherRisk,
      List<ContentCue> otherContent,
      List<RuptureCue> otherRupture,
      List<AllianceCue> otherAlliance,
      List<Removed> otherRemoved,
      @Nullable Map<String, Double> otherScores) {
    return new Reading(
        language,
        analysisVersion,
        otherEmotions,
        otherRisk,
        otherContent,
        otherRupture,
        otherAlliance,
        talk,
        needsReply,
        topics,
        matters,
        thread,
        otherRemoved,
        otherScores,
        missing);
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
        null,
        List.of(),
        null,
        List.of());
  }
}
