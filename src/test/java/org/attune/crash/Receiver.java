package org.attune.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.attune.kernel.Json;
import tools.jackson.databind.JsonNode;

/** A platform's end: keeps every request, and can have the sender die with one in its hands. */
final class Receiver implements AutoCloseable {
  private static final Runnable NOTHING = () -> {};

  /** One request, repeated or not. */
  record Request(String webhookId, String messageId, String text) {}

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicReference<Runnable> atNext = new AtomicReference<>(NOTHING);

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/hook", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  List<Request> requestsFor(String messageId) {
    return requests.stream().filter(request -> request.messageId.equals(messageId)).toList();
  }

  /** What to do when the next request has come and before it is answered. */
  void atNext(Runnable action) {
    atNext.set(action);
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode data = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes()).get("data");
    requests.add(
        new Request(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            data.get("messageId").asString(),
            data.get("text").asString()));
    atNext.getAndSet(NOTHING).run();
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
