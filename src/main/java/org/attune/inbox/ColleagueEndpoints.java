package org.attune.inbox;

import java.util.List;
import org.attune.access.Actor;
import org.attune.access.Role;
import org.attune.access.account.Account;
import org.attune.access.account.Accounts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** To whom a review can be passed: the therapists of the tenant, by id. */
@RestController
class ColleagueEndpoints {
  private final Accounts accounts;

  ColleagueEndpoints(Accounts accounts) {
    this.accounts = accounts;
  }

  record Colleague(String id) {}

  record ColleaguesView(List<Colleague> items) {}

  @GetMapping("/api/v1/colleagues")
  Mono<ColleaguesView> colleagues(@AuthenticationPrincipal Actor actor) {
    return accounts
        .of(actor.tenant())
        .filter(account -> account.role() == Role.THERAPIST)
        .map(Account::id)
        .sort()
        .map(Colleague::new)
        .collectList()
        .map(ColleaguesView::new);
  }
}
