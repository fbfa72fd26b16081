package org.attune.suggestion;

import java.util.List;
import org.attune.suggestion.voice.TherapistVoice;
import org.jspecify.annotations.Nullable;

/**
 * Where a message was written and who answers it: what a reply may take for granted besides the
 * message itself.
 *
 * @param programme what the platform calls the programme; null where it names none
 * @param house name of the folder with the wording of the service; null for the common wording
 * @param signOff how replies end by policy; null where the house's files say
 * @param disclosure what stands below a reply by policy; null where the house's files say
 * @param voice how the therapist writes, as far as that may be learnt
 * @param sent the therapist's last replies to anybody, the newest first
 */
public record Setting(
    @Nullable String programme,
    @Nullable String house,
    @Nullable String signOff,
    @Nullable String disclosure,
    TherapistVoice voice,
    List<String> sent) {
  private static final Setting UNKNOWN = in(null);

  public Setting {
    sent = List.copyOf(sent);
  }

  /** Nothing is known. */
  public static Setting unknown() {
    return UNKNOWN;
  }

  /** Known is the programme, or that there is none. */
  public static Setting in(@Nullable String programme) {
    return new Setting(programme, null, null, null, TherapistVoice.unknown(), List.of());
  }

  /** The same in the wording of a house. */
  public Setting at(@Nullable String name) {
    return new Setting(programme, name, signOff, disclosure, voice, sent);
  }

  /** The same with what policy says stands below every draft. */
  public Setting closing(@Nullable String signOffByPolicy, @Nullable String disclosureByPolicy) {
    return new Setting(programme, house, signOffByPolicy, disclosureByPolicy, voice, sent);
  }

  /** The same with what is known of the therapist. */
  public Setting by(TherapistVoice therapist, List<String> lastReplies) {
    return new Setting(programme, house, signOff, disclosure, therapist, lastReplies);
  }
}
