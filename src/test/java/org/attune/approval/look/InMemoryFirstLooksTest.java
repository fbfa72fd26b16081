package org.attune.approval.look;

class InMemoryFirstLooksTest extends FirstLooksContract {
  @Override
  FirstLooks empty() {
    return new InMemoryFirstLooks();
  }
}
