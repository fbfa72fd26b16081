package org.attune.suggestion.plan;

/** What a message asks of its reply; templates are written for one of these. */
public enum Situation {
  /** The patient speaks of stopping. */
  DROPOUT,
  /** Strain about the therapist or the replies: late, copied, not read, too few. */
  STRAIN_WITH_REPLIES,
  /** Strain about the method: it does not help, it does not fit. */
  STRAIN_WITH_METHOD,
  /** Strain shown by stepping back: short, agreeable, joking, denying. */
  WITHDRAWAL,
  /** A medicine is mentioned: the prescriber decides. */
  MEDICATION,
  /** The patient turns against himself or herself. */
  SELF_CRITICISM,
  /** One feeling is strong. */
  STRONG_FEELING,
  /**
   * The words name a matter that templates were written for: a practical question, a term of the
   * course, a piece of a week. No rule sees it in the reading; the templates' own mentions do.
   */
  NAMED_MATTER,
  /** An exercise was hard. */
  DIFFICULTY,
  /** An exercise was put off or does not fit. */
  AVOIDANCE,
  /** Something technical does not work. */
  TECHNICAL,
  /** A question about the programme or its material. */
  PROGRAMME_QUESTION,
  /** Something went better, or was tried. */
  PROGRESS,
  /** What the patient works for, or wants to do. */
  GOAL,
  /** Thanks, and little else. */
  GRATITUDE,
  /** Two wishes that pull apart. */
  AMBIVALENCE,
  /** A problem in life outside the programme. */
  LIFE,
  /** Distress without a problem that is named. */
  DISTRESS,
  /** Anything else that deserves an answer. */
  OPEN;

  /** Whether nothing else is to be answered beside it. */
  public boolean standsAlone() {
    return this == DROPOUT
        || this == STRAIN_WITH_REPLIES
        || this == STRAIN_WITH_METHOD
        || this == MEDICATION;
  }

  /** Whether it is about the work in the programme, where the message speaks of that at all. */
  public boolean isOfTreatment() {
    return this == SELF_CRITICISM
        || this == DIFFICULTY
        || this == AVOIDANCE
        || this == TECHNICAL
        || this == PROGRAMME_QUESTION
        || this == PROGRESS
        || this == GOAL;
  }

  /** Whether its templates put every question off by themselves. */
  public boolean defersQuestions() {
    return this == MEDICATION || this == TECHNICAL || this == PROGRAMME_QUESTION;
  }

  /** Whether only the mentions of its templates find it. */
  public boolean isFoundByMentions() {
    return this == NAMED_MATTER;
  }
}
