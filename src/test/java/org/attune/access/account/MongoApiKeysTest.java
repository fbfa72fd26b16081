package org.attune.access.account;

import org.attune.FreshStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoApiKeysTest extends ApiKeysContract {
  @RegisterExtension final FreshStore store = new FreshStore();

  @Override
  ApiKeys keys() {
    return new MongoApiKeys(store.database());
  }
}
