package org.attune.access.account;

class InMemoryApiKeysTest extends ApiKeysContract {
  @Override
  ApiKeys keys() {
    return new InMemoryApiKeys();
  }
}
