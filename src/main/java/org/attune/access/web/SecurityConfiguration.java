package org.attune.access.web;

import static org.attune.access.Permission.DECIDE_ESCALATED_REVIEWS;
import static org.attune.access.Permission.DECIDE_OWN_REVIEWS;
import static org.attune.access.Permission.ISSUE_PLUGIN_TOKENS;
import static org.attune.access.Permission.MANAGE_POLICY;
import static org.attune.access.Permission.MANAGE_WEBHOOKS;
import static org.attune.access.Permission.READ_ALL_REVIEWS;
import static org.attune.access.Permission.READ_DELIVERIES;
import static org.attune.access.Permission.READ_LEDGER;
import static org.attune.access.Permission.READ_MESSAGE_STATE;
import static org.attune.access.Permission.SUBMIT_MESSAGES;
import static org.attune.access.Permission.SUPERVISE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.config.web.server.SecurityWebFiltersOrder.AUTHENTICATION;
import static org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy.NO_REFERRER;

import org.attune.access.embed.EmbedOrigins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who may call which path; the one table of it. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class SecurityConfiguration {
  private static final String[] PAGE = {
    "/", "/admin.html", "/index.html", "/embed.html", "/favicon.ico", "/app/**", "/*.js"
  };

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  @Bean
  SecurityWebFilterChain security(
      ServerHttpSecurity http, BearerAuthentication bearer, EmbedOrigins origins) {
    ProblemResponses problems = new ProblemResponses();
    AuthenticationWebFilter authentication = new AuthenticationWebFilter(bearer);
    authentication.setServerAuthenticationConverter(bearer);
    authentication.setAuthenticationFailureHandler(
        new ServerAuthenticationEntryPointFailureHandler(problems));
    return http
        // A browser never sends a bearer token by itself, so there is nothing to forge
        .csrf(CsrfSpec::disable)
        .cors(cors -> cors.configurationSource(new EmbedCors(origins)))
        .formLogin(FormLoginSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .logout(LogoutSpec::disable)
        .headers(headers -> headers(headers, origins))
        .addFilterAt(authentication, AUTHENTICATION)
        .exceptionHandling(
            refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .authorizeExchange(SecurityConfiguration::table)
        .build();
  }

  /** First match wins. No method where none is needed: HEAD would reach a handler for GET. */
  private static void table(AuthorizeExchangeSpec paths) {
    paths
        .pathMatchers(POST, "/api/v1/session")
        .permitAll()
        .pathMatchers(GET, PAGE)
        .permitAll()
        .pathMatchers(HEAD, PAGE)
        .permitAll()
        .pathMatchers(GET, "/actuator/health", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .permitAll()
        .pathMatchers("/api/v1/messages")
        .hasAuthority(SUBMIT_MESSAGES.name())
        .pathMatchers("/api/v1/messages/**")
        .hasAuthority(READ_MESSAGE_STATE.name())
        .pathMatchers("/api/v1/webhooks/**")
        .hasAuthority(MANAGE_WEBHOOKS.name())
        .pathMatchers("/api/v1/deliveries/**")
        .hasAuthority(READ_DELIVERIES.name())
        .pathMatchers("/api/v1/plugin-tokens")
        .hasAuthority(ISSUE_PLUGIN_TOKENS.name())
        .pathMatchers("/api/v1/stream")
        .hasAnyAuthority(DECIDE_OWN_REVIEWS.name(), READ_ALL_REVIEWS.name())
        .pathMatchers(GET, "/api/v1/reviews", "/api/v1/reviews/{id}")
        .hasAnyAuthority(DECIDE_OWN_REVIEWS.name(), READ_ALL_REVIEWS.name())
        .pathMatchers("/api/v1/reviews/**")
        .hasAnyAuthority(DECIDE_OWN_REVIEWS.name(), DECIDE_ESCALATED_REVIEWS.name())
        .pathMatchers("/api/v1/ledger/**")
        .hasAuthority(READ_LEDGER.name())
        .pathMatchers("/api/v1/tenant/**")
        .hasAuthority(MANAGE_POLICY.name())
        .pathMatchers("/api/v1/colleagues", "/api/v1/voice")
        .hasAnyAuthority(DECIDE_OWN_REVIEWS.name(), READ_ALL_REVIEWS.name())
        .pathMatchers("/api/v1/supervision/**")
        .hasAuthority(SUPERVISE.name())
        .pathMatchers("/api/**")
        .authenticated()
        .anyExchange()
        .denyAll();
  }

  private static void headers(HeaderSpec headers, EmbedOrigins origins) {
    headers
        .frameOptions(HeaderSpec.FrameOptionsSpec::disable)
        .writer(new FramePolicy(CONTENT_SECURITY_POLICY, origins))
        .referrerPolicy(referrer -> referrer.policy(NO_REFERRER))
        .cache(HeaderSpec.CacheSpec::disable)
        .writer(SecurityConfiguration::keepApiOutOfCaches);
  }

  /** Files of the page may be cached; what the API says about patients may not. */
  private static Mono<Void> keepApiOutOfCaches(ServerWebExchange exchange) {
    if (exchange.getRequest().getPath().value().startsWith("/api/")) {
      exchange.getResponse().getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    return Mono.empty();
  }
}
