package org.attune.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * Where a message was written: what a reply may take for granted besides the message itself.
 *
 * @param programme what the platform calls the programme; null where it names none
 */
public record Setting(@Nullable String programme) {
  private static final Setting UNKNOWN = new Setting(null);

  /** Nothing is known. */
  public static Setting unknown() {
    return UNKNOWN;
  }

  /** Known is the programme, or that there is none. */
  public static Setting in(@Nullable String programme) {
    return new Setting(programme);
  }
}
