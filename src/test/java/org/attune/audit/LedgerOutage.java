package org.attune.audit;

import com.mongodb.MongoTimeoutException;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;

/**
 * Puts a ledger into the application whose store takes no entries while the test says so. No
 * annotation: the applications of other tests would find it.
 */
public class LedgerOutage {
  private static final AtomicBoolean OUT = new AtomicBoolean();
  private static final AtomicInteger REFUSED = new AtomicInteger();

  public static void begin() {
    REFUSED.set(0);
    OUT.set(true);
  }

  public static void end() {
    OUT.set(false);
  }

  /** Writes refused since the outage began. */
  public static int refused() {
    return REFUSED.get();
  }

  @Bean
  @Primary
  MongoBatches sometimesUnwritable(MongoDatabase database) {
    return new MongoBatches(database) {
      @Override
      Mono<Batch> insert(Batch batch) {
        return Mono.defer(() -> OUT.get() ? refusal() : super.insert(batch));
      }
    };
  }

  private static Mono<Batch> refusal() {
    REFUSED.incrementAndGet();
    return Mono.error(new MongoTimeoutException("no primary"));
  }
}
