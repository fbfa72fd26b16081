package org.attune;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform's end of a webhook: checks the signature as the standard's library does. */
public final class WebhookReceiver implements AutoCloseable {
  public record Received(String webhookId, String body, boolean verified) {}

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusalsLeft = new AtomicInteger();
  private volatile String secret = "";

  public WebhookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  public void secret(String secret) {
    this.secret = secret;
  }

  /** Answers 503 to so many requests first. */
  public void refuseFirst(int times) {
    refusalsLeft.set(times);
  }

  public List<Received> received() {
    return received;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, List<String>> headers = exchange.getRequestHeaders();
    received.add(
        new Received(
            exchange.getRequestHeaders().getFirst("webhook-id"), body, verify(body, headers)));
    exchange.sendResponseHeaders(refusalsLeft.getAndDecrement() > 0 ? 503 : 204, -1);
    exchange.close();
  }

  private boolean verify(String body, Map<String, List<String>> headers) {
    try {
      new Webhook(secret).verify(body, HttpHeaders.of(headers, (name, value) -> true));
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
