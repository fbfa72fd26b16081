package org.attune.delivery;

import org.attune.FreshStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoWebhooksIT extends WebhooksContract {
  @RegisterExtension final FreshStore store = new FreshStore();

  @Override
  Webhooks empty() {
    return new MongoWebhooks(store.database());
  }
}
