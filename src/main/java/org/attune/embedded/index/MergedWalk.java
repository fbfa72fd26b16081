package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Several walks, each in order, as one in order: a page over several states reads as many entries
 * as it shows, however many there are.
 */
final class MergedWalk implements Iterator<Map.Entry<KeyValue, Object>> {
  private record Head(
      Map.Entry<KeyValue, Object> entry, Iterator<Map.Entry<KeyValue, Object>> rest) {}

  private final PriorityQueue<Head> heads;

  MergedWalk(List<IndexWalk> walks, Comparator<KeyValue> order) {
    heads = new PriorityQueue<>(Comparator.comparing(head -> head.entry.getKey(), order));
    walks.forEach(this::add);
  }

  private void add(Iterator<Map.Entry<KeyValue, Object>> walk) {
    if (walk.hasNext()) {
      heads.add(new Head(walk.next(), walk));
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public Map.Entry<KeyValue, Object> next() {
    Head first = heads.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    add(first.rest);
    return first.entry;
  }
}
