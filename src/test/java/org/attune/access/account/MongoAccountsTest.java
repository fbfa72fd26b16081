package org.attune.access.account;

import org.attune.FreshStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoAccountsTest extends AccountsContract {
  @RegisterExtension final FreshStore store = new FreshStore();

  @Override
  Accounts accounts() {
    return new MongoAccounts(store.database());
  }
}
