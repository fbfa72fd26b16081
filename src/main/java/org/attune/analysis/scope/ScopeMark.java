package org.attune.analysis.scope;

/** Why a cue does not tell what the writer feels or intends now. */
public enum ScopeMark {
  NEGATED,
  /** Over: told in the past and not said to go on. */
  PAST,
  /** Told of a time that the writer sets apart: "back in 2009", "as a child". */
  LONG_AGO,
  /** No present verb carries it, whatever else the sentence says of today. */
  PAST_TENSE,
  HYPOTHETICAL,
  /** Somebody else's, or people's in general. */
  OTHER_PERSON,
  QUESTION,
  /** Asked of people or things in general: "can loneliness make you ill?" */
  IN_GENERAL,
  /** Somebody else's words, a film, the news, a book. */
  QUOTED,
  /** Part of a title or a proper name. */
  TITLE,
  /** A question or an item of a form, with a plain no behind it. */
  ANSWERED_NO,
  /** An unwanted thought, a script or a prediction, told as work of the therapy. */
  INTRUSIVE
}
