package org.attune.access.account;

import org.attune.kernel.Sha256;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The keys of the platforms, of all tenants. */
public interface ApiKeys {
  Mono<ApiKey> find(Sha256 digest);

  Flux<ApiKey> all();

  Mono<Void> put(ApiKey key);

  Mono<Void> remove(ApiKey key);
}
