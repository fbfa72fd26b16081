package org.attune.suggestion.voice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.suggestion.Draft;
import org.attune.suggestion.SupportBehaviour;
import org.attune.suggestion.passage.Stems;
import org.attune.suggestion.passage.Word;

/** Finds the habits in a therapist's replies: what more than half of them have in common. */
final class VoiceLesson {
  private static final Pattern GREETING =
      Pattern.compile(
          "\\A(hi|hello|dear|hey|good (?:morning|afternoon|evening))(?: (\\p{Lu}[\\p{L}'-]+))?\\s*([,.]?)\\s*\\n",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_SIGN_OFF_WORDS = 8;

  private final List<Decided> decisions;

  VoiceLesson(List<Decided> decisions) {
    this.decisions = decisions;
  }

  TherapistVoice voice() {
    return new TherapistVoice(
        decisions.size(),
        medianWords(),
        habit(decisions.stream().map(d -> greeting(d.sent())).flatMap(Optional::stream).toList()),
        habit(decisions.stream().map(d -> signOff(d.sent())).flatMap(Optional::stream).toList()),
        leanings());
  }

  private int medianWords() {
    List<Integer> lengths = new ArrayList<>();
    decisions.forEach(decided -> lengths.add(Word.of(decided.sent()).size()));
    Collections.sort(lengths);
    return lengths.get(lengths.size() / 2);
  }

  /** "Hi Sam," is "Hi {name}," to everybody else. */
  private static Optional<String> greeting(String reply) {
    Matcher matcher = GREETING.matcher(reply);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(2) == null ? "" : " {name}";
    return Optional.of(matcher.group(1) + name + matcher.group(3));
  }

  /** A short last paragraph that asks nothing and ends no sentence. */
  private static Optional<String> signOff(String reply) {
    int from = reply.strip().lastIndexOf("\n\n");
    String last = from < 0 ? "" : reply.strip().substring(from).strip();
    boolean fits =
        !last.isEmpty()
            && Word.of(last).size() <= MOST_SIGN_OFF_WORDS
            && !last.matches("(?s).*[.?!]");
    return fits ? Optional.of(last) : Optional.empty();
  }

  /** The commonest, where more than half of all replies have it. */
  private Optional<String> habit(Collection<String> seen) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    seen.forEach(words -> counts.merge(words, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> 2 * entry.getValue() > decisions.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Map<SupportBehaviour, TherapistVoice.Leaning> leanings() {
    Map<SupportBehaviour, TherapistVoice.Leaning> leanings = new EnumMap<>(SupportBehaviour.class);
    for (Decided decided : decisions) {
      for (Draft draft : decided.offered()) {
        boolean chosen = decided.basedOn().filter(draft::equals).isPresent();
        double kept = chosen ? Stems.of(decided.sent()).share(Stems.of(draft.text())) : 0;
        leanings.merge(
            draft.behaviours().getFirst(),
            new TherapistVoice.Leaning(1, kept),
            (a, b) -> new TherapistVoice.Leaning(a.offered() + b.offered(), a.kept() + b.kept()));
      }
    }
    return leanings;
  }
}
