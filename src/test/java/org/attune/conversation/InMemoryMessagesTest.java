package org.attune.conversation;

class InMemoryMessagesTest extends MessagesContract {
  @Override
  Messages empty() {
    return new InMemoryMessages();
  }
}
