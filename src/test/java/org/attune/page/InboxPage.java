package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The inbox in one browser window, in the words of a therapist; keeps whatever went wrong. */
final class InboxPage implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final Map<String, ?> ALL_RULES =
      Map.of(
          "type",
          "tag",
          "values",
          List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
  private static final Map<String, ?> COLOUR_RULES =
      Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));
  private static final String AXE = axe();
  private static final String AXE_RUN =
      """
      async (runOnly) => {
        const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html, failureSummary }) => `${target} ${html} ${failureSummary}`)}`);
      }
      """;

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

  private static String axe() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
  @SuppressWarnings("unchecked") // a list of strings, see AXE_RUN
  private List<String> barriers(Map<String, ?> rules) {
    int known = faults.size();
    if (page.evaluate("() => !window.axe").equals(true)) {
      page.evaluate(AXE);
    }
    List<String> found = (List<String>) page.evaluate(AXE_RUN, rules);
    // axe-core itself sets styles to measure, which the page's policy rightly forbids
    faults.subList(known, faults.size()).clear();
    return found;
  }

  /** Where the bundles of a folder differ in what they have words for. */
  List<?> wordsApart(String folder) {
    return (List<?>) page.evaluate(WORDS_APART, folder);
  }

  /**
   * No barrier in either theme, and a picture of both: {@code target/screenshots/NAME-light.png}
   * and -dark. A theme is another set of colours and nothing else, so that the second is asked for
   * those alone.
   */
  void view(String name) {
    theme(ColorScheme.DARK);
    assertThat(barriers(ALL_RULES)).as(name + " in the dark").isEmpty();
    screenshot(name + "-dark");
    theme(ColorScheme.LIGHT);
    assertThat(barriers(COLOUR_RULES)).as(name + " in the light").isEmpty();
    screenshot(name + "-light");
  }

  /** The view in both themes, for the eye. */
  void screenshots(String name) {
    theme(ColorScheme.DARK);
    screenshot(name + "-dark");
    theme(ColorScheme.LIGHT);
    screenshot(name + "-light");
  }

  private void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  void theme(ColorScheme theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
  }

  @Override
  public void close() {
    // A canned answer to a page that is going is no fault of the page
    page.unrouteAll();
    page.context().close();
  }
}
