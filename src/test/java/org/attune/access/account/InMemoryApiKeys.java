package org.attune.access.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.kernel.Sha256;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** API keys for tests. */
public class InMemoryApiKeys implements ApiKeys {
  private final Map<Sha256, ApiKey> keys = new ConcurrentHashMap<>();

  @Override
  public Mono<ApiKey> find(Sha256 digest) {
    return Mono.fromSupplier(() -> keys.get(digest));
  }

  @Override
  public Flux<ApiKey> all() {
    return Flux.defer(() -> Flux.fromIterable(keys.values()));
  }

  @Override
  public Mono<Void> put(ApiKey key) {
    return Mono.fromRunnable(() -> keys.put(key.digest(), key));
  }

  @Override
  public Mono<Void> remove(ApiKey key) {
    return Mono.fromRunnable(() -> keys.remove(key.digest()));
  }
}
