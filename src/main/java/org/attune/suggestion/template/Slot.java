package org.attune.suggestion.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a template can take from the message; written in lower case in braces, e.g. {quote}. */
public enum Slot {
  /** A short phrase of the patient, word for word, with quotation marks. */
  QUOTE,
  /** A second phrase, from another sentence. */
  QUOTE2,
  /**
   * The short phrase told back: "you can't keep up with your exercises"; follows "you write that".
   */
  TOLD,
  /** A whole sentence with it, told back or quoted: "You write that you can't keep up." */
  TELLS,
  /** The main question, told back: "how to move on"; follows "you ask". */
  ASK,
  /** A whole sentence with the main question, told back or quoted: "You ask how to move on." */
  ASKS,
  /** Somebody in the patient's life: "your wife". */
  PERSON,
  /**
   * "he" or "she" for that person, where the message leaves no doubt. Not written by its name: {he
   * has|they have} gives the first words, of him or of her, or else the second.
   */
  PRONOUN,
  /** An adjective for what the patient may feel: "worried". */
  FELT,
  /** A noun for it: "a lot of worry". */
  FEELING,
  /** What the message is about: "your sleep". */
  TOPIC,
  /** The part of the programme that the message speaks of: "your sleep diary". */
  MODULE,
  /** The patient's first name. */
  NAME;

  static Optional<Slot> named(String name) {
    return Arrays.stream(values())
        .filter(slot -> slot != PRONOUN && slot.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
