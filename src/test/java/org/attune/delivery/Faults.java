package org.attune.delivery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Loses calls: some never arrive, of some only the answer is lost, as when a process dies. */
final class Faults {
  private final Random random;
  private final AtomicInteger injected = new AtomicInteger();
  private volatile double share;

  Faults(long seed) {
    this.random = new Random(seed);
  }

  void share(double lost) {
    share = lost;
  }

  int injected() {
    return injected.get();
  }

  /** The same port, unreliable. */
  <T> T in(Class<T> port, T real) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              try {
                Object result = method.invoke(real, arguments);
                return result instanceof Mono<?> mono ? lossy(mono) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return port.cast(proxy);
  }

  private <T> Mono<T> lossy(Mono<T> call) {
    return Mono.defer(() -> lost() ? gone() : call.flatMap(this::answered).switchIfEmpty(empty()));
  }

  private <T> Mono<T> answered(T value) {
    return lost() ? gone() : Mono.just(value);
  }

  private <T> Mono<T> empty() {
    return Mono.defer(() -> lost() ? gone() : Mono.empty());
  }

  private synchronized boolean lost() {
    return random.nextDouble() < share;
  }

  private <T> Mono<T> gone() {
    injected.incrementAndGet();
    return Mono.error(new LostException());
  }

  /** The call or its answer is gone. */
  static final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LostException() {
      super("lost", null, false, false);
    }
  }
}
