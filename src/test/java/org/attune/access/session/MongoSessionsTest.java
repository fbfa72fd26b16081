package org.attune.access.session;

import org.attune.FreshStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSessionsTest extends SessionsContract {
  @RegisterExtension final FreshStore store = new FreshStore();

  @Override
  Sessions sessions() {
    return new MongoSessions(store.database());
  }
}
