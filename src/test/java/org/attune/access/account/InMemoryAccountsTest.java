package org.attune.access.account;

class InMemoryAccountsTest extends AccountsContract {
  @Override
  Accounts accounts() {
    return new InMemoryAccounts();
  }
}
