package org.attune.conversation;

import org.attune.FreshStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoMessagesIT extends MessagesContract {
  @RegisterExtension final FreshStore store = new FreshStore();

  @Override
  Messages empty() {
    return new MongoMessages(store.database());
  }
}
