package org.attune.embedded.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.attune.embedded.index.BsonTypes;
import org.attune.embedded.index.Criterion;
import org.attune.embedded.index.Criterion.OneOf;
import org.attune.embedded.index.Excerpt;
import org.attune.embedded.index.IndexPlan;
import org.attune.embedded.index.StoredIndex;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One collection: encoded documents by {@code _id}, found through its indexes. */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Object> {
  /** The first {@code $match} of the aggregation under way; it narrows where documents are read. */
  static final ScopedValue<LeadingMatch> LEADING_MATCH = ScopedValue.newInstance();

  record LeadingMatch(String collection, Document match) {}

  private static final String ID = "_id";

  private final MVMap<Object, byte[]> documents;

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, byte[]> documents,
      CursorRegistry cursors) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    if (sort != null && sort.containsKey("$natural")) {
      return matchDocuments(query, sort, skip, limit, batchSize, fields);
    }
    if (Criterion.of(query).get(ID) instanceof OneOf(List<Object> ids)
        && ids.size() == 1
        && ID.equals(getIdField())) {
      // where a document lies is its id
      Stream<Document> found = Stream.ofNullable(getDocument(ids.getFirst()));
      return matchDocumentsFromStream(query, found, skip, limit, batchSize, null, fields);
    }
    Optional<IndexPlan> plan = IndexPlan.best(storedIndexes(), query, sort, limit);
    if (plan.isEmpty()) {
      return matchDocuments(query, sort, skip, limit, batchSize, fields);
    }
    Excerpt excerpt = Excerpt.of(query, plan.get().ordered() ? null : sort, fields);
    Stream<Document> found =
        plan.get().positions().map(documents::get).filter(Objects::nonNull).map(excerpt::decode);
    return matchDocumentsFromStream(
        query,
        found,
        skip,
        limit,
        batchSize,
        plan.get().ordered() ? null : deriveComparator(sort),
        fields);
  }

  private List<StoredIndex> storedIndexes() {
    return getIndexes().stream().map(StoredIndex.class::cast).toList();
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    Stream<DocumentWithPosition<Object>> all = streamAllDocumentsWithPosition();
    if (isNaturalDescending(sort)) {
      all = all.sorted((a, b) -> ValueComparator.desc().compare(a.getPosition(), b.getPosition()));
    }
    return matchDocumentsFromStream(
        all.map(DocumentWithPosition::getDocument), query, sort, skip, limit, batchSize, fields);
  }

  @Override
  public synchronized Stream<Document> queryAllAsStream() {
    if (LEADING_MATCH.isBound() && LEADING_MATCH.get().collection().equals(getCollectionName())) {
      return handleQueryAsStream(LEADING_MATCH.get().match());
    }
    return super.queryAllAsStream();
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(e -> new DocumentWithPosition<>(BsonTypes.decode(e.getValue()), e.getKey()));
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    Object position =
        getIdField() == null
            ? UUID.randomUUID()
            : Missing.ofNullable(Utils.getSubdocumentValue(document, getIdField()));
    if (documents.putIfAbsent(position, BsonTypes.encode(document)) != null) {
      throw new IllegalStateException("a document stood already where a new one should go");
    }
    return position;
  }

  @Override
  protected void handleUpdate(Object position, Document before, Document after) {
    documents.put(Missing.ofNullable(position), BsonTypes.encode(after));
  }

  @Override
  protected void removeDocument(Object position) {
    if (documents.remove(position) == null) {
      throw new NoSuchElementException("no document at the position an index named");
    }
  }

  @Override
  protected @Nullable Document getDocument(Object position) {
    byte[] bytes = documents.get(position);
    return bytes == null ? null : BsonTypes.decode(bytes);
  }

  @Override
  public synchronized void addIndex(Index<Object> index) {
    super.addIndex(index);
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
  }

  @Override
  public synchronized int count(@Nullable Document query, int skip, int limit) {
    return super.count(query, skip, limit);
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {}

  @Override
  protected int getDataSize() {
    return 0;
  }
}
