package org.attune.access.session;

class InMemorySessionsTest extends SessionsContract {
  @Override
  Sessions sessions() {
    return new InMemorySessions();
  }
}
