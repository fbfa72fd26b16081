package org.attune.suggestion.llm;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.attune.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/** Stands in for an OpenAI-compatible server and says what a test tells it to. */
final class ModelServer implements AutoCloseable {
  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile String content = "";
  private volatile int status = 200;
  private volatile Duration delay = Duration.ZERO;

  ModelServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          requests.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          sleep();
          byte[] body = completion().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  ModelServer says(String text) {
    content = text;
    return this;
  }

  ModelServer fails(int code) {
    status = code;
    return this;
  }

  ModelServer waits(Duration time) {
    delay = time;
    return this;
  }

  /** The bodies of all requests so far. */
  List<String> requests() {
    return requests;
  }

  LlmProperties properties() {
    return new LlmProperties(
        true,
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1"),
        "none",
        "stub",
        Duration.ofMillis(800),
        300,
        0,
        3,
        Duration.ofSeconds(60));
  }

  private void sleep() {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String completion() {
    ObjectNode message = Json.MAPPER.createObjectNode().put("role", "assistant");
    message.put("content", content);
    ObjectNode choice = Json.MAPPER.createObjectNode().put("index", 0);
    choice.put("finish_reason", "stop").set("message", message);
    ObjectNode body =
        Json.MAPPER.createObjectNode().put("id", "c").put("object", "chat.completion");
    body.put("created", 1).put("model", "stub").putArray("choices").add(choice);
    return body.toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
