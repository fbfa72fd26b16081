package org.attune.delivery;

class InMemoryOutboxTest extends OutboxContract {
  @Override
  Outbox empty() {
    return new InMemoryOutbox();
  }
}
