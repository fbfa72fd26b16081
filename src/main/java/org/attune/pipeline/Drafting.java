package org.attune.pipeline;

import java.util.List;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.Reading;
import org.attune.analysis.Turn;
import org.attune.approval.setting.Habits;
import org.attune.conversation.Message;
import org.attune.suggestion.Suggester;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.Suggestions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Asks for drafts with all that may be known: the programme, the tenant's wording, and the habits
 * of the therapist. On threads of its own, because a language model keeps its caller waiting.
 */
@Component
class Drafting implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Drafting.class);
  private static final int THREADS = 4;
  private static final int WAITING = 1000;

  private final Suggester suggester;
  private final Habits habits;
  private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "drafting");

  Drafting(Suggester suggester, Habits habits) {
    this.suggester = suggester;
    this.habits = habits;
  }

  /** A fault in drafting costs the drafts, never the reading: its risk must still be seen. */
  Mono<Suggestions> suggestions(
      Message message, Reading reading, List<Turn> history, TenantPolicy policy) {
    return policy.drafting()
        ? drafted(message, reading, history, policy)
        : Mono.fromSupplier(() -> Suggester.undrafted(reading));
  }

  private Mono<Suggestions> drafted(
      Message message, Reading reading, List<Turn> history, TenantPolicy policy) {
    SuggestionRequest request =
        new SuggestionRequest(message.text(), reading, message.patientName(), history);
    return habits
        .setting(message, message.therapistId(), policy)
        .map(request::in)
        .publishOn(scheduler)
        .map(suggester::suggest)
        .onErrorResume(failure -> Mono.just(failed(message, failure)));
  }

  private static Suggestions failed(Message message, Throwable failure) {
    LOG.error("no drafts for {}: {}", message.id(), failure.getClass().getName());
    return new Suggestions.Withheld(Suggestions.Reason.FAILURE);
  }

  @Override
  public void destroy() {
    scheduler.dispose();
  }
}
