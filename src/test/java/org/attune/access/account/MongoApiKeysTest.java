package org.attune.access.account;

import org.attune.access.StoreInMemory;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoApiKeysTest extends ApiKeysContract {
  @RegisterExtension final StoreInMemory store = new StoreInMemory();

  @Override
  ApiKeys keys() {
    return new MongoApiKeys(store.database());
  }
}
