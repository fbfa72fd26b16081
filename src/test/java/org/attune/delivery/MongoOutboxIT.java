package org.attune.delivery;

import org.attune.FreshStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoOutboxIT extends OutboxContract {
  @RegisterExtension final FreshStore store = new FreshStore();

  @Override
  Outbox empty() {
    return new MongoOutbox(store.database());
  }
}
