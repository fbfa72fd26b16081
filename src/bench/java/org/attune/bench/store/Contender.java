package org.attune.bench.store;

/** A store under load. Every operation checks its own result and throws where it is wrong. */
interface Contender extends AutoCloseable {
  String name();

  /** Stores the items numbered from {@code from} to {@code to}, the latter excluded, in bulk. */
  void load(int from, int to) throws Exception;

  void insert(Item item) throws Exception;

  void find(int number) throws Exception;

  /** Moves the item to the next version and its other state, provided that it is at this one. */
  void update(int number, long version) throws Exception;

  /** The first page of a therapist's open items, most urgent first; how many it holds. */
  int page(String therapist) throws Exception;

  @Override
  void close() throws Exception;
}
