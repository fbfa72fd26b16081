package org.attune.page;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A platform that shows the inbox on its own pages, from its own origin: once as an element, once
 * in a frame. Its server holds the API key and hands its pages short-lived tokens.
 *
 * <p>By hand, against a demo that was started with {@code
 * --attune.policy.embed-origins=http://localhost:9090}: {@code java
 * src/test/java/org/attune/page/HostDemo.java http://127.0.0.1:8080 API-KEY THERAPIST 9090}
 */
final class HostDemo implements AutoCloseable {
  private static final Path PAGES = Path.of("src/test/resources/host-demo");
  private static final Map<String, String> TYPES =
      Map.of("html", "text/html; charset=utf-8", "js", "text/javascript", "css", "text/css");

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile String attune = "";
  private volatile String apiKey = "";
  private volatile String therapist = "";

  HostDemo(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::page);
    server.createContext("/token", this::token);
    server.start();
  }

  public static void main(String[] arguments) throws IOException {
    // Not closed: it serves until the process is ended
    HostDemo demo = new HostDemo(Integer.parseInt(arguments[3]));
    demo.serve(arguments[0], arguments[1], arguments[2]);
    System.out.println(demo.origin() + "/frame.html and " + demo.origin() + "/element.html");
  }

  /** From now on: pages that show the inbox of {@code therapist}, as served by {@code attune}. */
  void serve(String attune, String apiKey, String therapist) {
    this.attune = attune;
    this.apiKey = apiKey;
    this.therapist = therapist;
  }

  /** Another name than Attune's, so that to a browser it is another site. */
  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void page(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    Path file = PAGES.resolve(name).normalize();
    if (!file.startsWith(PAGES) || !Files.isRegularFile(file)) {
      answer(exchange, 404, "text/plain", "no such page");
      return;
    }
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'self' %1$s; img-src data: %1$s; frame-src %1$s".formatted(attune));
    String text =
        Files.readString(file).replace("{{attune}}", attune).replace("{{host}}", origin());
    answer(
        exchange, 200, requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1))), text);
  }

  /** A real platform would look at its own session first to know who asks. */
  private void token(HttpExchange exchange) throws IOException {
    String body = "{\"therapistId\":\"%s\",\"origin\":\"%s\"}".formatted(therapist, origin());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(attune + "/api/v1/plugin-tokens"))
            .header("Authorization", "Bearer " + apiKey)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> granted = http.send(request, BodyHandlers.ofString());
      answer(exchange, granted.statusCode(), "application/json", granted.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer(exchange, 503, "text/plain", "interrupted");
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
