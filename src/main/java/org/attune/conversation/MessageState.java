package org.attune.conversation;

/** Where a message stands, as its platform sees it. */
public enum MessageState {
  RECEIVED,
  IN_REVIEW,
  REPLIED,
  CLOSED_WITHOUT_REPLY
}
