package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.attune.embedded.index.Criterion.Between;
import org.attune.embedded.index.Criterion.End;
import org.attune.embedded.index.Criterion.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * Which stretches of which index answer a query, and whether they come in the wanted order.
 *
 * @param prefixes values of the leading keys that the query fixes
 * @param between range of the key after them
 * @param ordered the walk yields the query's order, so a limit can end it early
 * @param backwards walk from the end
 */
public record IndexPlan(
    StoredIndex index,
    List<List<Object>> prefixes,
    @Nullable Between between,
    boolean ordered,
    boolean backwards) {
  private static final int MOST_PREFIXES = 1_000;

  /** The most selective plan, or none where every document must be looked at. */
  public static Optional<IndexPlan> best(
      List<StoredIndex> indexes, Document query, @Nullable Document sort, int limit) {
    Map<String, Criterion> criteria = Criterion.of(query);
    return indexes.stream()
        .flatMap(index -> plan(index, criteria, sort, limit).stream())
        .max(Comparator.comparingInt(IndexPlan::merit));
  }

  private int merit() {
    int fixed = prefixes.isEmpty() ? index.getKeys().size() : prefixes.getFirst().size();
    boolean exact = index.isUnique() && fixed == index.getKeys().size();
    return (exact ? 1_000 : 0) + 4 * fixed + (ordered ? 3 : 0) + (between == null ? 0 : 2);
  }

  private static Optional<IndexPlan> plan(
      StoredIndex index, Map<String, Criterion> criteria, @Nullable Document sort, int limit) {
    List<IndexKey> keys = index.getKeys();
    boolean multikey = index.isMultikey();
    List<List<Object>> prefixes = List.of(List.of());
    int fixed = 0;
    while (fixed < (multikey ? 1 : keys.size())
        && criteria.get(keys.get(fixed).getKey()) instanceof OneOf oneOf
        && (long) prefixes.size() * oneOf.values().size() <= MOST_PREFIXES) {
      prefixes = extend(prefixes, oneOf.values());
      fixed++;
    }
    Between between = null;
    if (fixed < (multikey ? 1 : keys.size())
        && criteria.get(keys.get(fixed).getKey()) instanceof Between found) {
      between = multikey && found.lower() != null ? new Between(found.lower(), null) : found;
    }
    Optional<Boolean> order = multikey ? Optional.empty() : order(keys, prefixes, sort);
    boolean selective = fixed > 0 || between != null;
    if (!selective && (order.isEmpty() || limit == 0 || index.leavesOut())) {
      return Optional.empty();
    }
    return Optional.of(
        new IndexPlan(index, prefixes, between, order.isPresent(), order.orElse(false)));
  }

  private static List<List<Object>> extend(List<List<Object>> prefixes, List<Object> values) {
    return prefixes.stream()
        .flatMap(prefix ->
            values.stream().map(value -> Stream.concat(prefix.stream(), Stream.of(value))))
        .map(Stream::toList)
        .toList();
  }

  /** Whether the keys after the fixed ones give the sort forwards (false) or backwards (true). */
  private static Optional<Boolean> order(
      List<IndexKey> keys, List<List<Object>> prefixes, @Nullable Document sort) {
    if (sort == null || sort.isEmpty()) {
      return Optional.empty();
    }
    int fixed = prefixes.isEmpty() ? 0 : prefixes.getFirst().size();
    List<String> settled =
        IntStream.range(0, fixed)
            .filter(i -> prefixes.stream().map(prefix -> prefix.get(i)).distinct().count() == 1)
            .mapToObj(i -> keys.get(i).getKey())
            .toList();
    List<Map.Entry<String, Object>> wanted =
        sort.entrySet().stream().filter(entry -> !settled.contains(entry.getKey())).toList();
    if (wanted.size() > keys.size() - fixed) {
      return Optional.empty();
    }
    Boolean backwards = null;
    for (int i = 0; i < wanted.size(); i++) {
      IndexKey key = keys.get(fixed + i);
      boolean opposite = key.isAscending() != isAscending(wanted.get(i).getValue());
      boolean fits =
          key.getKey().equals(wanted.get(i).getKey())
              && (backwards == null || backwards == opposite);
      if (!fits) {
        return Optional.empty();
      }
      backwards = opposite;
    }
    return Optional.of(backwards != null && backwards);
  }

  private static boolean isAscending(Object direction) {
    return direction instanceof Number number && Utils.normalizeNumber(number).intValue() > 0;
  }

  /** Positions of the documents that may match, each once. */
  public Stream<Object> positions() {
    Stream<Object> found =
        ordered && prefixes.size() > 1
            ? positions(new MergedWalk(prefixes.stream().map(this::stretch).toList(), backwards))
            : prefixes.stream().flatMap(prefix -> positions(stretch(prefix)));
    return index.isMultikey() ? found.distinct() : found;
  }

  private static Stream<Object> positions(Iterator<Map.Entry<byte[], Object>> walk) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .map(Map.Entry::getValue);
  }

  private IndexWalk stretch(List<Object> prefix) {
    End first = null;
    End last = null;
    if (between != null) {
      boolean ascending = index.getKeys().get(prefix.size()).isAscending();
      first = ascending ? between.lower() : between.upper();
      last = ascending ? between.upper() : between.lower();
    }
    byte[] common = index.order().bytes(prefix);
    byte[] from = first == null ? common : bound(prefix, first, !first.inclusive());
    byte[] to = last == null ? KeyOrder.behind(common) : bound(prefix, last, last.inclusive());
    return new IndexWalk(index.entries(), from, to, common.length, backwards);
  }

  /** Entries that go on behind these values sort between the two bounds that they can give. */
  private byte[] bound(List<Object> prefix, End end, boolean after) {
    List<Object> values = new ArrayList<>(prefix);
    values.add(end.value());
    byte[] key = index.order().bytes(values);
    return after ? KeyOrder.behind(key) : key;
  }
}
