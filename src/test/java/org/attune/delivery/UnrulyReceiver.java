package org.attune.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver that speaks raw HTTP/1.1, so that it can misbehave in every way. */
final class UnrulyReceiver implements AutoCloseable {
  enum Manner {
    OK("HTTP/1.1 204 No Content\r\n\r\n"),
    ERROR("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"),
    GONE("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"),
    REDIRECT("HTTP/1.1 302 Found\r\nLocation: %s/elsewhere\r\nContent-Length: 0\r\n\r\n"),
    CLOSE_AT_ONCE(""),
    CLOSE_WITHIN_HEADERS("HTTP/1.1 200 OK\r\nContent-Le"),
    ANSWER_TWICE(
        "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
    NOT_HTTP("hello\r\n\r\n"),
    HANG("");

    private final String answer;

    Manner(String answer) {
      this.answer = answer;
    }
  }

  record Request(String path, Map<String, String> headers, String body) {
    String id() {
      return headers.getOrDefault("webhook-id", "");
    }
  }

  private final ServerSocket server;
  private final Queue<Manner> manners = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  UnrulyReceiver(Manner... first) throws IOException {
    manners.addAll(List.of(first));
    server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** Behaves so at the next requests; well after them. */
  void next(Manner... manners) {
    this.manners.addAll(List.of(manners));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/hook");
  }

  List<Request> requests() {
    return requests;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      requests.add(read(socket.getInputStream()));
      Manner manner = manners.isEmpty() ? Manner.OK : manners.remove();
      if (manner == Manner.HANG) {
        socket.getInputStream().read();
      }
      String here = "http://127.0.0.1:" + server.getLocalPort();
      socket.getOutputStream().write(manner.answer.formatted(here).getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // the client has gone: its business
    } finally {
      open.remove(socket);
    }
  }

  private static Request read(InputStream in) throws IOException {
    Queue<String> lines = new ArrayDeque<>();
    StringBuilder line = new StringBuilder();
    while (!line.toString().equals("\r\n")) {
      if (line.toString().endsWith("\n")) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      int next = in.read();
      if (next < 0) {
        throw new IOException("half a request");
      }
      line.append((char) next);
    }
    String path = lines.remove().split(" ")[1];
    Map<String, String> headers = new HashMap<>();
    for (String header : lines) {
      String[] parts = header.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(path, headers, new String(in.readNBytes(length), UTF_8));
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
