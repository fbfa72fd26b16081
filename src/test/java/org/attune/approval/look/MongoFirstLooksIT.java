package org.attune.approval.look;

import org.attune.FreshStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoFirstLooksIT extends FirstLooksContract {
  @RegisterExtension final FreshStore store = new FreshStore();

  @Override
  FirstLooks empty() {
    return new MongoFirstLooks(store.database());
  }
}
