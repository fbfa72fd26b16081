package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.pending;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.attune.access.policy.PolicyFixture;
import org.attune.access.policy.TenantPolicies;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.Turn;
import org.attune.approval.setting.Habits;
import org.attune.approval.setting.Turns;
import org.attune.conversation.Message;
import org.attune.conversation.Messages;
import org.attune.suggestion.Check;
import org.attune.suggestion.ReplyChecker;
import org.attune.suggestion.Setting;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.voice.TherapistVoice;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;

class ReplyJudgeTest {
  private static final Turn EARLIER = new Turn(Turn.From.THERAPIST, "See module 3.", null);

  private final AtomicReference<SuggestionRequest> asked = new AtomicReference<>();
  private final ReplyChecker checker = new Recording();

  private final class Recording implements ReplyChecker {
    @Override
    public List<Check> check(SuggestionRequest request, String reply, Author author) {
      asked.set(request);
      return List.of(new Check("METHOD_DETAIL", Check.Kind.BLOCK, "says how"));
    }
  }

  @Test
  void aReplyIsHeldAgainstWhatItsDraftsWereMadeOf() {
    judged();

    SuggestionRequest request = asked.get();
    assertThat(request.setting().signOff()).isEqualTo("Kind regards, the clinic");
    assertThat(request.setting().sent()).containsExactly("Thank you, Kim.");
    assertThat(request.history()).containsExactly(EARLIER);
  }

  @Test
  void aRuleThatNoReasonOverridesIsNamed() {
    assertThat(judged().finalBlocks()).containsExactly("METHOD_DETAIL");
  }

  private Step.Approve judged() {
    Message message = ReviewFixture.message("m-1");
    TenantPolicy policy = PolicyFixture.with(POLICY, "signOff", "Kind regards, the clinic");
    Messages messages = Mockito.mock(Messages.class);
    Mockito.when(messages.find(message.tenant(), message.id())).thenReturn(Mono.just(message));
    Turns turns = Mockito.mock(Turns.class);
    Mockito.when(turns.around(message)).thenReturn(Mono.just(List.of(EARLIER)));
    TenantPolicies policies = Mockito.mock(TenantPolicies.class);
    Mockito.when(policies.of(message.tenant())).thenReturn(Mono.just(policy));
    Habits habits = Mockito.mock(Habits.class);
    Setting setting =
        Setting.in(null)
            .closing(policy.signOff(), null)
            .by(TherapistVoice.unknown(), List.of("Thank you, Kim."));
    Mockito.when(habits.setting(message, "ana", policy)).thenReturn(Mono.just(setting));
    ReplyJudge judge = new ReplyJudge(messages, turns, policies, habits, checker);

    return judge.judged(pending().facts(), "Hello.", null, null).blockOptional().orElseThrow();
  }
}
