package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The inbox in one browser window, in the words of a therapist; keeps whatever went wrong. */
final class InboxPage implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Paths at which one bundle has words and the other has none, or words of another kind. */
  private static final String WORDS_APART =
      """
      async (folder) => {
        const [en, de] = await Promise.all(['en', 'de'].map(async (name) => (await import(`${folder}${name}.js`)).default));
        const apart = [];
        const compare = (a, b, path) => {
          if (path === '.rules') return;
          if (typeof a !== typeof b || Array.isArray(a) !== Array.isArray(b)) apart.push(path);
          else if (Array.isArray(a)) a.length === b.length || apart.push(path);
          else if (a && typeof a === 'object') for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) compare(a[key], b[key], `${path}.${key}`);
          else if (typeof a === 'function' && a.length !== b.length) apart.push(path);
        };
        compare(en, de, '');
        return apart;
      }
      """;

  private final Page page;
  private final String url;
  private final List<String> faults = new ArrayList<>();

  InboxPage(Page page, String url) {
    this.page = page;
    this.url = url;
    page.setDefaultTimeout(SOON.toMillis());
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
        faults.add(message.text());
      }
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(url) && !request.url().startsWith("data:")) {
        faults.add("asked another origin: " + request.url());
      }
    });
  }

  void open(String path) {
    page.navigate(url + path);
  }

  void signIn(String user, String password) {
    id("sign-in-user").fill(user);
    id("sign-in-password").fill(password);
    id("sign-in-password").press("Enter");
    id("queue-search").waitFor();
  }

  /** Looks for a message by its patient and opens it; only rows in sight are in the document. */
  void openReview(String external) {
    search(external);
    row(external).click();
    assertThat(id("message-text")).isVisible();
  }

  void showAll() {
    id("queue-search").fill("");
  }

  void search(String external) {
    id("queue-search").fill("p-c-" + external);
  }

  Locator row(String external) {
    return page.locator("[data-testid=queue-item][data-external-id=" + external + "]");
  }

  /** Waits for the time that reading takes, then opens the drafts. */
  void showDrafts() {
    id("show-drafts").click();
    assertThat(id("draft").first()).isVisible();
  }

  Locator id(String testId) {
    return page.getByTestId(testId);
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  Page page() {
    return page;
  }

  /** Errors of scripts, of the console, of the content policy; requests to anybody else. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** What axe-core finds wrong in what is on the screen, as rule and element. */
  List<String> barriers() {
    int known = faults.size();
    List<String> found =
        new AxeBuilder(page)
            .withTags(WCAG).analyze().getViolations().stream().map(InboxPage::barrier).toList();
    // axe-core itself sets styles to measure, which the page's policy rightly forbids
    faults.subList(known, faults.size()).clear();
    return found;
  }

  private static String barrier(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream()
            .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
            .toList();
  }

  /** Where the bundles of a folder differ in what they have words for. */
  List<?> wordsApart(String folder) {
    return (List<?>) page.evaluate(WORDS_APART, folder);
  }

  /** The view in both themes, for the eye: {@code target/screenshots/NAME-light.png} and -dark. */
  void screenshots(String name) {
    for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      theme(theme);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(SCREENSHOTS.resolve(name + "-" + theme.name().toLowerCase() + ".png")));
    }
  }

  /** No barrier in either theme, and a picture of both. */
  void view(String name) {
    for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      theme(theme);
      org.assertj.core.api.Assertions.assertThat(barriers()).as(name + " in " + theme).isEmpty();
    }
    screenshots(name);
  }

  void theme(ColorScheme theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
  }

  @Override
  public void close() {
    page.context().close();
  }
}
