package org.attune.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a browser and Attune and breaks event streams off, wherever they are. */
final class DroppingProxy implements AutoCloseable {
  private static final String STREAM = "text/event-stream";

  private final ServerSocket entrance;
  private final int target;
  private final Set<Line> streams = ConcurrentHashMap.newKeySet();
  private int dropped;

  private record Line(Socket browser, Socket attune) {
    void cut() throws IOException {
      // A reset instead of an orderly end, as of a line that went dead
      browser.setSoLinger(true, 0);
      browser.close();
      attune.close();
    }
  }

  DroppingProxy(int target) throws IOException {
    this.target = target;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + entrance.getLocalPort();
  }

  /** Breaks every open stream off; how many have been broken off so far. */
  int drop() throws IOException {
    for (Line line : streams) {
      if (streams.remove(line)) {
        line.cut();
        dropped++;
      }
    }
    return dropped;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Line line =
            new Line(entrance.accept(), new Socket(InetAddress.getLoopbackAddress(), target));
        line.browser().setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> carry(line, line.browser(), line.attune()));
        Thread.ofVirtual().start(() -> carry(line, line.attune(), line.browser()));
      } catch (IOException e) {
        // closed
      }
    }
  }

  private void carry(Line line, Socket from, Socket to) {
    byte[] buffer = new byte[8_192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        out.write(buffer, 0, read);
        out.flush();
        if (from == line.attune() && text.startsWith("HTTP/1.1 200") && text.contains(STREAM)) {
          streams.add(line);
        }
      }
    } catch (IOException e) {
      // one of the two hung up, or the line was cut
    } finally {
      streams.remove(line);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    drop();
  }
}
