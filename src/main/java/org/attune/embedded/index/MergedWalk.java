package org.attune.embedded.index;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Several walks, each in order, as one in order: a page over several states reads as many entries
 * as it shows, however many there are.
 */
final class MergedWalk implements Iterator<Map.Entry<byte[], Object>> {
  private record Head(Map.Entry<byte[], Object> entry, IndexWalk rest) {
    /** By what follows the values that the walk has in common. */
    static int compare(Head a, Head b) {
      byte[] first = a.entry.getKey();
      byte[] second = b.entry.getKey();
      return Arrays.compareUnsigned(
          first, a.rest.common(), first.length, second, b.rest.common(), second.length);
    }
  }

  private final PriorityQueue<Head> heads;

  MergedWalk(List<IndexWalk> walks, boolean backwards) {
    heads = new PriorityQueue<>(backwards ? (a, b) -> Head.compare(b, a) : Head::compare);
    walks.forEach(this::add);
  }

  private void add(IndexWalk walk) {
    if (walk.hasNext()) {
      heads.add(new Head(walk.next(), walk));
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public Map.Entry<byte[], Object> next() {
    Head first = heads.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    add(first.rest);
    return first.entry;
  }
}
