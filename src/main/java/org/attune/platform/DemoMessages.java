package org.attune.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.attune.access.DemoTenant;
import org.attune.conversation.Intake;
import org.attune.conversation.Submission;
import org.attune.kernel.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Puts some invented messages into the demo tenant's queue, so that a newcomer sees what it does.
 */
@Component
class DemoMessages {
  private static final Logger LOG = LoggerFactory.getLogger(DemoMessages.class);

  private final Intake intake;
  private final DemoTenant demo;
  private final Clock clock;
  private final boolean wanted;

  DemoMessages(
      Intake intake,
      DemoTenant demo,
      Clock clock,
      @Value("${attune.demo-messages:true}") boolean wanted) {
    this.intake = intake;
    this.demo = demo;
    this.clock = clock;
    this.wanted = wanted;
  }

  /** One line of the file; {@code hoursAgo} makes the queue look lived-in on any day. */
  private record DemoRow(
      String externalId,
      String conversationId,
      String patientId,
      @Nullable String patientName,
      String text,
      int hoursAgo) {}

  @EventListener(ApplicationReadyEvent.class)
  void submit() {
    if (wanted && demo.active()) {
      Flux.fromIterable(rows())
          .concatMap(row -> intake.submit(demo.tenant(), submission(row)))
          .subscribe(
              receipt -> {},
              failure -> LOG.warn("no demo messages: {}", failure.getClass().getName()));
    }
  }

  /** On a later start the time differs, so the intake refuses the repetition: nothing doubles. */
  private Submission submission(DemoRow row) {
    return new Submission(
        row.externalId(),
        row.conversationId(),
        row.patientId(),
        row.patientName(),
        demo.therapistId(),
        row.text(),
        clock.instant().minus(Duration.ofHours(row.hoursAgo())).toString(),
        null);
  }

  private static List<DemoRow> rows() {
    ClassPathResource file = new ClassPathResource("demo/messages.jsonl");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> Json.MAPPER.readValue(line, DemoRow.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
