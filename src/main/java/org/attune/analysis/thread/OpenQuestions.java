package org.attune.analysis.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attune.analysis.Turn;
import org.attune.kernel.Quote;

/** Finds questions of either side that nobody has come back to. */
record OpenQuestions(ContentWords words, ThreadSettings settings) {

  /** A question of the past and what was written since, by the side that was asked. */
  private record Asked(TurnQuote where, List<String> since) {}

  /**
   * The questions of the therapist's last turn that neither {@code text} nor a turn since takes up.
   */
  List<TurnQuote> ofTherapist(History history, String text) {
    int last = history.lastOf(Turn.From.THERAPIST);
    if (last < 0) {
      return List.of();
    }
    List<String> since = history.after(last, Turn.From.PATIENT);
    since.add(text);
    return asked(history, last, since).stream()
        .filter(asked -> asked.since().stream().noneMatch(turn -> takesUp(turn, asked)))
        .map(Asked::where)
        .toList();
  }

  /** The patient's questions that no later turn of the therapist comes back to. */
  List<TurnQuote> ofPatient(History history) {
    List<TurnQuote> open = new ArrayList<>();
    for (int turn : history.of(Turn.From.PATIENT)) {
      for (Asked asked : asked(history, turn, history.after(turn, Turn.From.THERAPIST))) {
        if (asked.since().stream().noneMatch(later -> names(later, asked.where().quote()))) {
          open.add(asked.where());
        }
      }
    }
    return open;
  }

  private static List<Asked> asked(History history, int turn, List<String> since) {
    return Passages.questions(history.text(turn)).stream()
        .map(question -> new Asked(new TurnQuote(turn, question), since))
        .toList();
  }

  private boolean takesUp(String turn, Asked asked) {
    return names(turn, asked.where().quote())
        || Passages.sentences(turn).stream().anyMatch(this::opensWithAnAnswer);
  }

  /** A question without content words ("How are you?") is taken up by anything. */
  private boolean names(String turn, Quote question) {
    Set<String> about = words.stems(question.quote());
    if (about.isEmpty()) {
      return true;
    }
    Set<String> said = words.stems(turn);
    long shared = about.stream().filter(said::contains).count();
    return shared > 0 && shared >= settings.takenUpShare() * about.size();
  }

  private boolean opensWithAnAnswer(Quote sentence) {
    String said = sentence.quote().toLowerCase(Locale.ROOT).replace('\u2019', '\'') + " ";
    return settings.answerOpeners().stream()
        .anyMatch(
            opener -> said.startsWith(opener) && !Character.isLetter(said.charAt(opener.length())));
  }
}
