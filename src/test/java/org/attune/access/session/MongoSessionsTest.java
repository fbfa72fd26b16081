package org.attune.access.session;

import org.attune.access.StoreInMemory;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSessionsTest extends SessionsContract {
  @RegisterExtension final StoreInMemory store = new StoreInMemory();

  @Override
  Sessions sessions() {
    return new MongoSessions(store.database());
  }
}
