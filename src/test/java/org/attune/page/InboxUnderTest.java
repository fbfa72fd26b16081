package org.attune.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.RunningAttune;
import org.attune.access.DemoTenant;
import org.attune.access.Role;
import org.attune.access.account.Account;
import org.attune.access.account.Accounts;
import org.attune.access.account.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** One running Attune, one Chromium and one platform's page, shared by all tests of the page. */
final class InboxUnderTest implements AutoCloseable {
  private static final List<String> EXECUTABLES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> QUIETLY =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final HostDemo host;
  private final RunningAttune attune;
  private final Playwright playwright;
  private final Browser browser;

  InboxUnderTest() throws IOException {
    host = new HostDemo(0);
    attune =
        RunningAttune.in(
            Files.createTempDirectory("attune-page"),
            "--attune.policy.embed-origins=" + host.origin(),
            "--attune.inbox.stream.heartbeat=1s");
    host.serve(
        attune.url(),
        attune.credentials().get("platformApiKey").asString(),
        attune.credentials().at("/therapist/user").asString());
    // Reading takes its time before drafts are shown, and this machine may be busy
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    playwright = Playwright.create();
    browser = playwright.chromium().launch(chromium());
  }

  private static BrowserType.LaunchOptions chromium() {
    Path executable =
        EXECUTABLES.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElseThrow();
    return new BrowserType.LaunchOptions()
        .setExecutablePath(executable)
        .setHeadless(true)
        .setArgs(QUIETLY);
  }

  RunningAttune attune() {
    return attune;
  }

  HostDemo host() {
    return host;
  }

  Browser browser() {
    return browser;
  }

  /** A fresh browser profile with the therapist signed in. */
  InboxPage signedIn() {
    return signedIn(laptop());
  }

  InboxPage signedIn(Browser.NewContextOptions options) {
    return signedIn(page(options), "therapist");
  }

  /** The inbox as the supervisor sees it. */
  InboxPage supervising() {
    return signedIn(page(laptop()), "supervisor");
  }

  /** The therapist's inbox in a browser whose clock the test may put forward. */
  InboxPage signedInByItsOwnClock() {
    InboxPage page = page(laptop());
    page.page().clock().install();
    return signedIn(page, "therapist");
  }

  private InboxPage signedIn(InboxPage page, String role) {
    page.open("/");
    signIn(page, role);
    page.id("queue-search").waitFor();
    return page;
  }

  /** A page that waits for a name and a password. */
  InboxPage unsigned(String path) {
    return unsigned(path, laptop());
  }

  InboxPage unsigned(String path, Browser.NewContextOptions options) {
    InboxPage page = page(options);
    page.open(path);
    page.id("sign-in-user").waitFor();
    return page;
  }

  /** Signs the demo's therapist or supervisor in, whatever comes then. */
  void signIn(InboxPage page, String role) {
    page.id("sign-in-user").fill(credential(role, "user"));
    page.id("sign-in-password").fill(credential(role, "password"));
    page.id("sign-in-password").press("Enter");
  }

  /** A small laptop, and no fading that a picture could catch half way. */
  static Browser.NewContextOptions laptop() {
    return new Browser.NewContextOptions()
        .setLocale("en-GB")
        .setViewportSize(1366, 768)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /** The smallest phone, in German. */
  static Browser.NewContextOptions phone() {
    return laptop().setViewportSize(320, 640).setLocale("de-DE");
  }

  /** The administration, by whoever has this role in the demo. */
  InboxPage administration(String role, Browser.NewContextOptions options) {
    InboxPage page = unsigned("/admin.html", options);
    signIn(page, role);
    return page;
  }

  InboxPage page(Browser.NewContextOptions options) {
    return new InboxPage(browser.newContext(options).newPage(), attune.url());
  }

  String credential(String role, String field) {
    return attune.credentials().at("/" + role + "/" + field).asString();
  }

  /** Another therapist of the tenant, with the demo therapist's password. */
  void colleague(String id) {
    String hash = attune.bean(Passwords.class).hash(credential("therapist", "password"));
    attune.bean(Accounts.class).put(new Account(DemoTenant.ID, id, Role.THERAPIST, hash)).block();
  }

  /**
   * A plugin token of the therapist for pages of {@code origin}, which policy lists for a moment.
   */
  String token(String origin) {
    policy(Map.of("embedOrigins", List.of(host.origin(), origin)));
    JsonNode granted =
        attune
            .platform()
            .post()
            .uri("/api/v1/plugin-tokens")
            .bodyValue(Map.of("therapistId", credential("therapist", "user"), "origin", origin))
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(granted).get("token").asString();
  }

  /** Changes some fields of the tenant's policy, whatever its version. */
  void policy(Map<String, ? extends @Nullable Object> changes) {
    attune
        .supervisor()
        .put()
        .uri("/api/v1/tenant/policy")
        .header(HttpHeaders.IF_MATCH, "*")
        .bodyValue(changes)
        .exchange()
        .expectStatus()
        .isOk();
  }

  /** How long a message must have been in sight before its drafts are; null: as reading takes. */
  void revealDelay(@Nullable Integer seconds) {
    policy(Collections.singletonMap("revealDelaySeconds", seconds));
  }

  /** Posts a message of its own patient and gives its external id. */
  String submit(String external, String name, String text) {
    return submit(external, "c-" + external, name, text, "2026-03-02T08:00:00Z");
  }

  String submit(String external, String conversation, String name, String text, String sentAt) {
    Map<String, String> body = new HashMap<>();
    body.put("externalId", external);
    body.put("conversationId", conversation);
    body.put("patientId", "p-" + conversation);
    body.put("patientName", name);
    body.put("text", text);
    body.put("sentAt", sentAt);
    attune
        .platform()
        .post()
        .uri("/api/v1/messages")
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isAccepted();
    return external;
  }

  /** The queue's line of a message; null until it has been read. */
  @Nullable JsonNode item(String external, String state) {
    JsonNode queue =
        attune
            .therapist()
            .get()
            .uri("/api/v1/reviews?limit=200&state=" + state)
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    for (JsonNode item : Objects.requireNonNull(queue).get("items")) {
      if (item.get("externalId").asString().equals(external)) {
        return item;
      }
    }
    return null;
  }

  /** What the platform is told of a message. */
  JsonNode message(JsonNode item) {
    JsonNode message =
        attune
            .platform()
            .get()
            .uri("/api/v1/messages/" + item.get("messageId").asString())
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(message);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    host.close();
    attune.close();
  }
}
