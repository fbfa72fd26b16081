package org.attune.crash;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.attune.Application;
import org.attune.approval.Reviews;
import org.attune.audit.Ledger;
import org.attune.conversation.Messages;
import org.attune.delivery.Outbox;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The service with one fault point: there it prints {@code FAULT} and goes no further on that
 * message's way, until whoever reads it kills the process.
 *
 * <p>Arguments: the point; what marks the message; minutes by which the clock is ahead, so that
 * leases of the process before are over; then the service's own.
 */
final class FaultyAttune {
  private static final List<Class<?>> PORTS =
      List.of(Messages.class, Reviews.class, Ledger.class, Outbox.class);

  private final FaultPoint point;
  private final String mark;

  private FaultyAttune(FaultPoint point, String mark) {
    this.point = point;
    this.mark = mark;
  }

  public static void main(String[] arguments) {
    FaultyAttune faulty = new FaultyAttune(FaultPoint.valueOf(arguments[0]), arguments[1]);
    Duration ahead = Duration.ofMinutes(Long.parseLong(arguments[2]));
    SpringApplication application = new SpringApplication(Application.class);
    application.addInitializers(context -> {
      context.getBeanFactory().addBeanPostProcessor(faulty.new Wrapping());
      context.getBeanFactory().addBeanPostProcessor(new Ahead(ahead));
    });
    application.run(Arrays.copyOfRange(arguments, 3, arguments.length));
    System.out.println("READY");
  }

  private record Ahead(Duration by) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof Clock clock ? Clock.offset(clock, by) : bean;
    }
  }

  private final class Wrapping implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return PORTS.stream()
          .filter(port -> port.isInstance(bean))
          .findFirst()
          .map(port -> proxy(port, bean))
          .orElse(bean);
    }
  }

  private Object proxy(Class<?> port, Object real) {
    InvocationHandler handler = (self, method, arguments) -> call(port, real, method, arguments);
    return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler);
  }

  private Object call(Class<?> port, Object real, Method method, Object[] arguments)
      throws Throwable {
    String said = Arrays.deepToString(arguments);
    boolean here = said.contains(mark) && point.is(port, method.getName(), said);
    if (here && point.isBefore()) {
      return Mono.defer(this::fault);
    }
    try {
      Object result = method.invoke(real, arguments);
      return here ? after(result) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object after(Object result) {
    return switch (result) {
      case Mono<?> mono -> mono.then(Mono.defer(this::fault));
      case Flux<?> flux -> flux.thenMany(Flux.defer(this::fault));
      default -> throw new IllegalStateException(point + " is no reactive call");
    };
  }

  private Mono<Object> fault() {
    System.out.println("FAULT " + point);
    return Mono.never();
  }
}
