package org.attune.cli.replay;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.attune.cli.console.Fault;
import org.jspecify.annotations.Nullable;

/** The service that takes the messages, and the key it knows the caller by. */
public record Target(URI messages, String key) {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /**
   * @param url address of the service, with or without a path in front of {@code /api}
   * @param key the platform's API key as found in the environment
   */
  public static Target of(String url, @Nullable String key) {
    if (key == null || key.isBlank()) {
      throw Fault.usage(
          "set ATTUNE_API_KEY to the platform's API key"
              + " (the demo's stands in data/demo-credentials.json as platformApiKey)");
    }
    if (!key.strip().matches("[\\x21-\\x7e]+")) {
      throw Fault.usage("ATTUNE_API_KEY holds characters that no API key has");
    }
    return new Target(messagesAt(url), key.strip());
  }

  private static URI messagesAt(String url) {
    try {
      URI base = new URI(url.replaceAll("/+$", ""));
      boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
      if (!http || base.getHost() == null || base.getQuery() != null) {
        throw Fault.usage("--url must look like http://127.0.0.1:8080, not " + url);
      }
      return URI.create(base + "/api/v1/messages");
    } catch (URISyntaxException e) {
      throw Fault.usage("--url must look like http://127.0.0.1:8080, not " + url);
    }
  }

  /** Whether messages would cross a network unencrypted. */
  public boolean isOpenToOthers() {
    try {
      return "http".equals(messages.getScheme())
          && !InetAddress.getByName(messages.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  HttpRequest post(byte[] body) {
    return HttpRequest.newBuilder(messages)
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  @Override
  public String toString() {
    return messages.toString();
  }
}
