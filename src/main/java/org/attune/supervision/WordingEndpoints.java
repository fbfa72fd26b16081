package org.attune.supervision;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attune.access.Actor;
import org.attune.access.policy.TenantPolicies;
import org.attune.suggestion.LiveCatalogue;
import org.attune.suggestion.OwnWording;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * What the tenant words in its own way, and where that is written.
 *
 * <p>What stands below replies is policy and can be changed over HTTP. The words of templates stand
 * in files alone, because each is linted against the guardrails when it is read.
 */
@RestController
class WordingEndpoints {
  private final LiveCatalogue catalogue;
  private final TenantPolicies policies;

  WordingEndpoints(LiveCatalogue catalogue, TenantPolicies policies) {
    this.catalogue = catalogue;
    this.policies = policies;
  }

  /** Where a text that is in force comes from. */
  enum From {
    POLICY,
    FILE,
    NOWHERE
  }

  /** A text as it stands below replies; null where there is none. */
  record InForce(@Nullable String text, From from) {
    static InForce of(@Nullable String policy, Optional<String> file) {
      if (policy != null) {
        return new InForce(policy.isBlank() ? null : policy, From.POLICY);
      }
      return new InForce(file.orElse(null), file.isPresent() ? From.FILE : From.NOWHERE);
    }
  }

  /**
   * All of it.
   *
   * @param file the tenant's own, whether or not it exists
   * @param replies its own words by id of the template
   * @param leftOut ids of templates that it does not use
   * @param catalogue version of the files that serve now
   */
  record WordingView(
      InForce signOff,
      InForce disclosure,
      String file,
      Map<String, String> replies,
      Set<String> leftOut,
      String catalogue) {}

  @GetMapping("/api/v1/tenant/wording")
  Mono<WordingView> wording(@AuthenticationPrincipal Actor actor) {
    String tenant = actor.tenant().value();
    OwnWording own = catalogue.ownWording(tenant);
    return policies
        .of(actor.tenant())
        .map(policy ->
            new WordingView(
                InForce.of(policy.signOff(), own.signOff()),
                InForce.of(policy.disclosureText(), own.disclosure()),
                "prompts-templates/tenants/" + tenant + "/house.yaml",
                new TreeMap<>(own.replies()),
                new TreeSet<>(own.leftOut()),
                catalogue.version()));
  }
}
