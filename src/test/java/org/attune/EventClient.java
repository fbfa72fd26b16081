package org.attune;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client of the event stream that remembers its place and can lose its connection anywhere. */
final class EventClient {
  /** One event as it came; {@code name} is {@code comment} for a heartbeat. */
  record Event(@Nullable String id, String name, String data) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final String token;
  private @Nullable String lastEventId;

  EventClient(String url, String token) {
    this.url = url;
    this.token = token;
  }

  void lastEventId(String id) {
    lastEventId = id;
  }

  HttpResponse<InputStream> open() throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/stream"))
            .header("Authorization", "Bearer " + token);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /** Reads until {@code bytes} have come, then drops the connection, perhaps within an event. */
  List<Event> readAndDrop(int bytes) throws IOException, InterruptedException {
    try (InputStream in = open().body()) {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      while (read.size() < bytes) {
        int next = in.read();
        if (next < 0) {
          break;
        }
        read.write(next);
      }
      return whole(read.toString(UTF_8));
    }
  }

  /** Reads the next {@code count} events, heartbeats left out, from an open stream. */
  static List<Event> next(InputStream in, int count) throws IOException {
    List<Event> events = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    while (events.size() < count) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the stream ended after " + events);
      }
      block.append((char) next);
      if (block.toString().endsWith("\n\n")) {
        Event event = event(block.toString());
        block.setLength(0);
        if (!event.name().equals("comment")) {
          events.add(event);
        }
      }
    }
    return events;
  }

  /** An event counts once its blank line has come, as the standard has it. */
  private List<Event> whole(String read) {
    List<Event> events = new ArrayList<>();
    int end = read.lastIndexOf("\n\n");
    for (String block : end < 0 ? new String[0] : read.substring(0, end).split("\n\n")) {
      Event event = event(block);
      events.add(event);
      lastEventId = event.id() == null ? lastEventId : event.id();
    }
    return events;
  }

  private static Event event(String block) {
    String id = null;
    String name = "comment";
    String data = "";
    for (String line : block.split("\n")) {
      if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("event:")) {
        name = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        data = line.substring(5);
      }
    }
    return new Event(id, name, data);
  }
}
