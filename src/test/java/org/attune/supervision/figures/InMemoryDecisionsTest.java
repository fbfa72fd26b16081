package org.attune.supervision.figures;

class InMemoryDecisionsTest extends DecisionsContract {
  @Override
  Decisions empty() {
    return new InMemoryDecisions();
  }
}
