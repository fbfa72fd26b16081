package org.attune.access.account;

import org.attune.access.StoreInMemory;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoAccountsTest extends AccountsContract {
  @RegisterExtension final StoreInMemory store = new StoreInMemory();

  @Override
  Accounts accounts() {
    return new MongoAccounts(store.database());
  }
}
