package org.attune.supervision.figures;

import org.attune.FreshStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoDecisionsIT extends DecisionsContract {
  @RegisterExtension final FreshStore store = new FreshStore();

  @Override
  Decisions empty() {
    return new MongoDecisions(store.database());
  }
}
