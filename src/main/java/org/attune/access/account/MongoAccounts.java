package org.attune.access.account;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.attune.access.Role;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts in the collection {@code accounts}, by {@code tenant/id}. */
@Repository
public class MongoAccounts implements Accounts {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> accounts;

  public MongoAccounts(MongoDatabase database) {
    this.accounts = database.getCollection("accounts");
  }

  @Override
  public Mono<Account> named(String signInName) {
    String field = signInName.indexOf('/') < 0 ? "id" : "_id";
    return Flux.from(accounts.find(eq(field, signInName)).limit(2))
        .collectList()
        .filter(found -> found.size() == 1)
        .map(found -> account(found.getFirst()));
  }

  @Override
  public Flux<Account> all() {
    return Flux.from(accounts.find()).map(MongoAccounts::account);
  }

  @Override
  public Mono<Void> put(Account account) {
    return Mono.from(accounts.replaceOne(eq(account.key()), document(account), UPSERT)).then();
  }

  @Override
  public Mono<Void> remove(Account account) {
    return Mono.from(accounts.deleteOne(eq(account.key()))).then();
  }

  private static Document document(Account account) {
    return new Document("_id", account.key())
        .append("tenant", account.tenant().value())
        .append("id", account.id())
        .append("role", account.role().name())
        .append("hash", account.hash());
  }

  private static Account account(Document document) {
    return new Account(
        new TenantId(document.getString("tenant")),
        document.getString("id"),
        Role.valueOf(document.getString("role")),
        document.getString("hash"));
  }
}
