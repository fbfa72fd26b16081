package org.attune.supervision;

import java.util.List;
import org.attune.access.Actor;
import org.attune.access.account.Accounts;
import org.attune.access.policy.TenantPolicies;
import org.attune.approval.Review;
import org.attune.approval.Reviews;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who acts in the tenant, as far as Attune knows; it keeps no directory of its own. */
@RestController
class PeopleEndpoints {
  /** More open reviews than this are not counted through. */
  private static final int MOST = 1_000;

  private final Accounts accounts;
  private final TenantPolicies policies;
  private final Reviews reviews;

  PeopleEndpoints(Accounts accounts, TenantPolicies policies, Reviews reviews) {
    this.accounts = accounts;
    this.policies = policies;
    this.reviews = reviews;
  }

  /**
   * Everybody, by id.
   *
   * @param counted open reviews that were looked at; where it is the limit, there may be more
   */
  record PeopleView(List<Person> items, int counted, int limit) {}

  @GetMapping("/api/v1/tenant/people")
  Mono<PeopleView> people(@AuthenticationPrincipal Actor actor) {
    return Mono.zip(
            accounts.of(actor.tenant()).collectList(), policies.of(actor.tenant()), owners(actor))
        .map(known ->
            new PeopleView(
                Person.all(known.getT1(), known.getT2(), known.getT3()),
                known.getT3().size(),
                MOST));
  }

  /** Whose the open reviews are, one entry a review. */
  private Mono<List<String>> owners(Actor actor) {
    return reviews
        .page(new Reviews.Query(actor.tenant(), null, Review.State.OPEN, null, MOST))
        .map(queued -> queued.review().facts().therapistId())
        .collectList();
  }
}
