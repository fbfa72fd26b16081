package org.attune.analysis.scope;

/** Why a cue does not tell what the writer feels or intends now. */
public enum ScopeMark {
  NEGATED,
  /** Denied in a way that is too weak for a danger: "I don't think it's hopeless". */
  DISCLAIMED,
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
  /** Asked or said in general: "can loneliness make you ill?", "anger is an emotion". */
  IN_GENERAL,
  /** Another being's feeling, or only what others say of the writer: "she reckons I'm sad". */
  NOT_OWN,
  /** Words of a script, a role or an old page: 'last spring I wrote "nothing will change"'. */
  SET_DOWN,
  /** Somebody else's words, a film, the news, a book. */
  QUOTED,
  /** Part of a title or a proper name. */
  TITLE,
  /** A question or an item of a form, with a plain no behind it. */
  ANSWERED_NO,
  /** An unwanted thought, a script or a prediction, told as work of the therapy. */
  INTRUSIVE
}
