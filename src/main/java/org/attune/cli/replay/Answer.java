package org.attune.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.attune.kernel.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What one attempt came to: an end, or a reason to try again. */
sealed interface Answer {
  /** The service decided. */
  record Decided(Posted posted) implements Answer {}

  /** Nothing is decided yet; the service may be restarting or busy. */
  record Later(String reason, Duration atLeast) implements Answer {}

  /** No row will fare better: the key or the address is wrong. */
  record Hopeless(String reason) implements Answer {}

  /** Sorts a response of the service; 429 and 5xx are worth another attempt. */
  static Answer of(long line, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    return switch (status) {
      case 202 -> new Decided(new Posted.Accepted());
      case 200 -> new Decided(new Posted.AlreadyThere());
      case 401, 403 ->
          new Hopeless("the service refuses the key in ATTUNE_API_KEY: HTTP " + status);
      case 404, 405 -> new Hopeless("no Attune answers at this address: HTTP " + status);
      case 408, 425, 429 -> new Later("HTTP " + status, retryAfter(response));
      default ->
          status >= 500
              ? new Later("HTTP " + status, retryAfter(response))
              : new Decided(new Posted.Refused(line, "HTTP " + status + problem(response.body())));
    };
  }

  private static Duration retryAfter(HttpResponse<byte[]> response) {
    Optional<String> seconds = response.headers().firstValue("Retry-After");
    return seconds.filter(s -> s.matches("\\d{1,3}")).map(Long::parseLong).stream()
        .map(Duration::ofSeconds)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  /** The words of a problem document (RFC 9457), made fit for a terminal. */
  private static String problem(byte @Nullable [] body) {
    if (body == null || body.length == 0) {
      return "";
    }
    try {
      var problem = Json.MAPPER.readTree(new String(body, UTF_8));
      String words = problem.path("detail").asString(problem.path("title").asString(""));
      String clean = words.replaceAll("\\p{Cntrl}", " ").strip();
      return clean.isEmpty() ? "" : ", " + clean.substring(0, Math.min(clean.length(), 200));
    } catch (JacksonException e) {
      return "";
    }
  }
}
