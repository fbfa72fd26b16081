package org.attune.suggestion.guardrail;

import java.util.List;
import java.util.Locale;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Word;

/**
 * Blocks what the record does not hold: words put into the patient's mouth, dates, numbers,
 * modules, appointments.
 *
 * @param factWords phrases that claim an event, a date, a module or an appointment
 */
public record InventedFact(Phrases factWords) implements Guardrail {

  @Override
  public String rule() {
    return "INVENTED_FACT";
  }

  @Override
  public boolean guardsSafety() {
    return false;
  }

  @Override
  public Verdict judge(Reply reply) {
    String record = reply.plainRecord();
    for (String quotation : reply.quotations()) {
      if (!record.contains(Reply.plain(quotation))) {
        return new Verdict.Block("quotes words that nobody wrote");
      }
    }
    for (TextSpan claim : factWords.findAll(reply.ownWords())) {
      String words = claim.in(reply.text());
      if (!record.contains(words.toLowerCase(Locale.ROOT))
          && !reply.message().programme().words().in(words)) {
        return new Verdict.Block("claims what the record does not hold: " + words);
      }
    }
    return numbers(reply).stream().allMatch(number -> holds(record, number))
        ? Verdict.pass()
        : new Verdict.Block("names a number that the record does not hold");
  }

  private static List<String> numbers(Reply reply) {
    return reply.ownWords().stream()
        .map(Word::form)
        .filter(form -> form.chars().anyMatch(Character::isDigit))
        .toList();
  }

  private static boolean holds(String record, String number) {
    return Word.of(record).stream().anyMatch(word -> word.form().equals(number));
  }
}
