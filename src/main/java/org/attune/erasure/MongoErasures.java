package org.attune.erasure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import org.attune.conversation.MessageId;
import org.attune.kernel.MongoRecords;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erasures in the collection {@code erasures}. */
@Repository
class MongoErasures implements Erasures {
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> erasures;

  MongoErasures(MongoDatabase database) {
    erasures = database.getCollection("erasures");
  }

  @Override
  public Mono<Erasure> add(Erasure erasure) {
    Document document = MongoRecords.toDocument(erasure);
    document.put("_id", document.remove("id"));
    return Mono.from(erasures.insertOne(document))
        .thenReturn(erasure)
        .onErrorResume(MongoRecords::isDuplicateKey, taken -> find(erasure.id()));
  }

  private Mono<Erasure> find(String id) {
    return Mono.from(erasures.find(eq("_id", id))).map(MongoErasures::erasure);
  }

  @Override
  public Flux<Erasure> open() {
    return Flux.from(erasures.find()).map(MongoErasures::erasure);
  }

  @Override
  public Mono<Erasure> widen(Erasure erasure, List<MessageId> found) {
    List<String> ids = found.stream().map(MessageId::value).toList();
    return Mono.from(
            erasures.findOneAndUpdate(
                eq("_id", erasure.id()), addEachToSet("messages", ids), AFTER))
        .map(MongoErasures::erasure);
  }

  @Override
  public Mono<Void> forget(Erasure done) {
    return Mono.from(erasures.deleteOne(eq("_id", done.id()))).then();
  }

  private static Erasure erasure(Document document) {
    document.put("id", document.remove("_id"));
    return MongoRecords.fromDocument(document, Erasure.class);
  }
}
