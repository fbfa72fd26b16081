package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.ANA;
import static org.attune.approval.ReviewFixture.ATTUNE;
import static org.attune.approval.ReviewFixture.CLINIC;
import static org.attune.approval.ReviewFixture.MONDAY;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.SAM;
import static org.attune.approval.ReviewFixture.approval;
import static org.attune.approval.ReviewFixture.atRisk;
import static org.attune.approval.ReviewFixture.offered;
import static org.attune.approval.ReviewFixture.pending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.access.Actor;
import org.attune.analysis.Reading;
import org.attune.conversation.MessageId;
import org.attune.suggestion.Check;
import org.junit.jupiter.api.Test;

/** Takes every step in every situation and writes down what came of it: the page is the code. */
class ReviewStatesTest {
  private static final Path PAGE = Path.of("docs", "review-states.md");
  private static final Instant NOW = MONDAY.plusSeconds(5);
  private static final Set<Refusal.Code> BEFORE_THE_STATE_IS_ASKED =
      EnumSet.of(
          Refusal.Code.NOT_FOUND,
          Refusal.Code.STALE,
          Refusal.Code.STALE_DRAFT,
          Refusal.Code.UNKNOWN_THERAPIST);

  private final Set<Refusal.Code> seen = EnumSet.noneOf(Refusal.Code.class);

  @Test
  void everyTransitionAndRefusalIsWrittenDown() throws IOException {
    List<String> page = new ArrayList<>();
    page.add("# Review states");
    page.add("");
    page.add("Made by `ReviewStatesTest` from the code: every step is taken in every situation.");
    page.add(
        "A cell names the state that follows or the code of the refusal; nothing else exists.");
    table(page, "What the review's therapist may do", ANA, situations(), asked());
    table(page, "What a supervisor may do", SAM, situations(), asked());
    table(page, "What Attune does unasked", ATTUNE, situations(), unasked());
    codes(page);
    Files.createDirectories(PAGE.getParent());
    Files.write(PAGE, page);

    assertThat(seen).doesNotContainAnyElementsOf(BEFORE_THE_STATE_IS_ASKED);
    assertThat(seen.size() + BEFORE_THE_STATE_IS_ASKED.size())
        .as("refusals that no situation shows: %s", EnumSet.complementOf(EnumSet.copyOf(seen)))
        .isEqualTo(Refusal.Code.values().length);
  }

  private static Map<String, Review> situations() {
    Review claimed = Taking.next(pending(), new Step.Claim(), ANA, MONDAY);
    Review approved = Taking.next(pending(), approval("Thanks."), ANA, MONDAY);
    Review left = Taking.next(pending(), approval("Thanks."), ANA, MONDAY.minus(POLICY.undo()));
    Map<String, Review> situations = new LinkedHashMap<>();
    situations.put("pending", pending());
    situations.put("risk, nobody has acknowledged it", atRisk());
    situations.put("claimed by her", claimed);
    situations.put("claimed by a colleague", claimedBy("ben", NOW.plusSeconds(60)));
    situations.put("a colleague's claim has run out", claimedBy("ben", NOW));
    situations.put("she proposed a reply", waiting("ana"));
    situations.put("a colleague proposed one", waiting("ben"));
    situations.put("escalated", Taking.next(pending(), new Step.Escalate("x"), ANA, MONDAY));
    situations.put("approved, may be undone", approved);
    situations.put("approved, has left", left);
    situations.put("declined", Taking.next(pending(), new Step.Decline("x"), ANA, MONDAY));
    situations.put("closed", Taking.next(pending(), new Step.Close("x"), ANA, MONDAY));
    return situations;
  }

  private static Review claimedBy(String who, Instant until) {
    Review.Pending pending = pending();
    return new Review.Claimed(pending.facts(), pending.progress(), who, until);
  }

  private static Review waiting(String proposer) {
    Review.Pending pending = pending();
    return new Review.AwaitingSecond(
        pending.facts(),
        pending.progress(),
        new Review.Proposal("Thanks.", "d-1", proposer, MONDAY, List.of(), null));
  }

  private static Map<String, Step> asked() {
    Check block = new Check("CONTROLLING", Check.Kind.BLOCK, "must");
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("claim", new Step.Claim());
    steps.put("renew", new Step.Renew());
    steps.put("release", new Step.Release());
    steps.put("reassign", new Step.Reassign("cleo", "holiday"));
    steps.put("reassign to its own therapist", new Step.Reassign("ana", "back"));
    steps.put("snooze", new Step.Snooze(NOW.plus(Duration.ofDays(1)), "tomorrow"));
    steps.put("snooze until too late", new Step.Snooze(NOW.plus(Duration.ofDays(99)), "far"));
    steps.put("save a draft", new Step.SaveDraft("typ", null));
    steps.put("escalate", new Step.Escalate("unsure"));
    steps.put("acknowledge the risk", new Step.AcknowledgeRisk("phoned", null));
    steps.put("approve", approval("Thanks."));
    steps.put("approve another text", approval("Thank you."));
    steps.put(
        "approve a blocked text",
        new Step.Approve("You must.", null, List.of(block), List.of(), null));
    steps.put(
        "approve, based on an unknown draft",
        new Step.Approve("Thanks.", "d-9", List.of(), List.of(), null));
    steps.put("undo", new Step.Undo());
    steps.put("decline", new Step.Decline("phoned"));
    steps.put("close", new Step.Close("moved away"));
    return steps;
  }

  private static Map<String, Step> unasked() {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("end a claim that has run out", new Step.EndLease());
    steps.put("pass on an unacknowledged risk", new Step.Alert());
    steps.put("the patient wrote again", new Step.PatientWrote(MessageId.of(CLINIC, "newer")));
    steps.put("it was read again", new Step.Reread(Reading.unread(), offered()));
    return steps;
  }

  private void table(
      List<String> page,
      String title,
      Actor who,
      Map<String, Review> situations,
      Map<String, Step> steps) {
    page.addAll(List.of("", "## " + title, ""));
    page.add("| | " + String.join(" | ", situations.keySet()) + " |");
    page.add("|---".repeat(situations.size() + 1) + "|");
    steps.forEach((name, step) ->
        page.add(
            situations.values().stream()
                .map(review -> cell(review.take(step, who, NOW, POLICY)))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |"))));
  }

  private String cell(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Moved moved -> "**" + moved.next().getClass().getSimpleName() + "**";
      case Outcome.Refused refused -> {
        seen.add(refused.refusal().code());
        yield "`" + refused.refusal().code() + "`";
      }
    };
  }

  private static void codes(List<String> page) {
    page.addAll(
        List.of(
            "",
            "Clients see `AwaitingSecond` as `CLAIMED` with `awaitingSecond`. Where the tenant's policy"
                + " asks for a second person, `approve` leads there first. Erasing a patient leads"
                + " from every state to an empty **Closed** (`docs/ledger.md`).",
            "",
            "## Refusals",
            "",
            "`NOT_FOUND` is 404, `STALE` 412, every other 409.",
            "",
            "| Code | Says |",
            "|---|---|"));
    Arrays.stream(Refusal.Code.values())
        .forEach(code -> page.add("| `" + code + "` | " + code.sentence() + " |"));
    page.addAll(List.of("", "## Reasons to decline", "", "| Code | Means |", "|---|---|"));
    Arrays.stream(Step.DeclineReason.values())
        .forEach(code -> page.add("| `" + code + "` | " + code.meaning() + " |"));
  }
}
