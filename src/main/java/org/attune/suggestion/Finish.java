package org.attune.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.suggestion.template.Slot;
import org.attune.suggestion.template.Wording;
import org.attune.suggestion.voice.TherapistVoice;
import org.jspecify.annotations.Nullable;

/** Puts the therapist's greeting above a draft that passed, and what ends every reply below it. */
record Finish(TherapistVoice voice, Closing closing, @Nullable String patientName) {
  private static final String PARAGRAPH = "\n\n";

  List<Draft> all(List<Draft> drafts) {
    return drafts.stream().map(this::of).toList();
  }

  /** For a draft that has no greeting yet. */
  Draft greetedAnew(Draft draft, Wording greeting) {
    String name = patientName == null ? "" : patientName.strip();
    String text =
        name.isEmpty()
            ? draft.text()
            : greeting
                .fill(Map.of(Slot.NAME, name), ways -> 0)
                .map(words -> words.text() + PARAGRAPH + draft.text())
                .orElse(draft.text());
    return of(draft.reworded(text, draft.why()));
  }

  private Draft of(Draft draft) {
    String why =
        voice
            .why(draft.behaviours().getFirst())
            .map(more -> (draft.why() + " " + more).strip())
            .orElse(draft.why());
    return draft.reworded(closing.appendTo(greeted(draft.text())), why);
  }

  private String greeted(String text) {
    Optional<String> greeting = greeting();
    if (greeting.isEmpty()) {
      return text;
    }
    int body = patientName == null || patientName.isBlank() ? -1 : text.indexOf(PARAGRAPH);
    String rest = body < 0 ? text : text.substring(body + PARAGRAPH.length());
    return greeting.get() + PARAGRAPH + rest;
  }

  /** The habit, where it needs no name that is not known. */
  private Optional<String> greeting() {
    return voice
        .greeting()
        .filter(words -> patientName != null || !words.contains("{name}"))
        .map(words -> words.replace("{name}", patientName == null ? "" : patientName.strip()));
  }
}
