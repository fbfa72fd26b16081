package org.attune.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.attune.kernel.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A client that takes no answer for an answer: it asks again, as the API's contract lets it. */
final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String url;
  private String apiKey = "";
  private String token = "";

  Client(int port) {
    this.url = "http://127.0.0.1:" + port;
  }

  record Answer(int status, JsonNode body, @Nullable String etag) {}

  /** After each start: the demo's sessions and key are those of that start. */
  void signIn(JsonNode credentials) {
    apiKey = credentials.get("platformApiKey").asString();
    JsonNode therapist = credentials.get("therapist");
    Map<String, String> who =
        Map.of(
            "user", therapist.get("user").asString(),
            "password", therapist.get("password").asString());
    token =
        ask("POST", "/api/v1/session", who, "", null).orElseThrow().body().get("token").asString();
  }

  Optional<Answer> platform(String method, String path, @Nullable Object body) {
    return ask(method, path, body, apiKey, null);
  }

  Optional<Answer> therapist(
      String method, String path, @Nullable Object body, @Nullable String ifMatch) {
    return ask(method, path, body, token, ifMatch);
  }

  private Optional<Answer> ask(
      String method, String path, @Nullable Object body, String bearer, @Nullable String ifMatch) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)));
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return Optional.of(
          new Answer(
              response.statusCode(),
              Json.MAPPER.readTree(response.body()),
              response.headers().firstValue("ETag").orElse(null)));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
