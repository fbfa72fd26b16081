package org.attune.approval;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.attune.access.AccessFixture;
import org.attune.access.policy.TenantPolicies;
import org.attune.approval.setting.Habits;
import org.attune.approval.setting.Turns;
import org.attune.audit.Ledger;
import org.attune.conversation.Messages;
import org.attune.suggestion.Check;
import org.attune.suggestion.ReplyChecker;
import org.attune.suggestion.Setting;
import org.attune.suggestion.SuggestionRequest;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;

/** One instance of the desk with its recorder, over a store that other instances share. */
public final class DeskUnderTest {
  private static final ReplyChecker CONTENT =
      new ReplyChecker() {
        @Override
        public List<Check> check(SuggestionRequest request, String reply, Author author) {
          return List.of();
        }
      };

  private final Reviews reviews;
  private final ReviewDesk desk;
  private final Recorder recorder;

  /** What the instance works with; {@code unreliable} may lose calls to the store. */
  public DeskUnderTest(
      MongoDatabase database,
      UnaryOperator<Reviews> unreliable,
      Ledger ledger,
      Messages messages,
      TenantPolicies policies,
      Clock clock) {
    reviews = unreliable.apply(new MongoReviews(database));
    recorder = new Recorder(reviews, ledger, new RecordedListeners(), clock);
    desk =
        new ReviewDesk(
            reviews,
            new ReplyJudge(messages, noTurns(), policies, noHabits(), CONTENT),
            recorder,
            policies,
            new AccessFixture().accounts,
            clock);
  }

  static Turns noTurns() {
    Turns turns = Mockito.mock(Turns.class);
    Mockito.when(turns.around(Mockito.any())).thenReturn(Mono.just(List.of()));
    return turns;
  }

  static Habits noHabits() {
    Habits habits = Mockito.mock(Habits.class);
    Mockito.when(habits.setting(Mockito.any(), Mockito.any(), Mockito.any()))
        .thenReturn(Mono.just(Setting.unknown()));
    return habits;
  }

  public Reviews reviews() {
    return reviews;
  }

  public ReviewDesk desk() {
    return desk;
  }

  /** One round of the recorder. */
  public Mono<Void> record() {
    return recorder.round();
  }
}
