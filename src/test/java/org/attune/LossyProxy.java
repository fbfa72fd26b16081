package org.attune;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Stands between a MongoDB driver and its server and breaks connections at the worst moment: when a
 * write is under way and its outcome not yet told.
 */
public final class LossyProxy implements AutoCloseable {
  private static final Set<String> WRITES =
      Set.of("insert", "update", "findAndModify", "delete", "createIndexes");
  private static final int OP_MSG = 2013;

  /** In an OP_MSG, behind header, flags, kind of section, length of the document and its type. */
  private static final int FIRST_NAME = 16 + 4 + 1 + 4 + 1;

  private enum Loss {
    NONE,
    /** The write is carried out and its acknowledgement thrown away. */
    ACKNOWLEDGEMENT,
    /** The client hears of the break while the write is still on its way. */
    OVERTAKEN,
    /** The write never arrives. */
    REQUEST
  }

  private final ServerSocket entrance;
  private final String target;
  private final int targetPort;
  private final double share;
  private final Random random;
  private final AtomicLong lost = new AtomicLong();
  private volatile boolean lossy = true;

  /**
   * @param target connection string of a server on this machine
   * @param share of the writes that lose their connection
   */
  public LossyProxy(String target, double share, long seed) throws IOException {
    this.target = target;
    this.targetPort = Integer.parseInt(portOf(target));
    this.share = share;
    this.random = new Random(seed);
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  private static String portOf(String connectionString) {
    var found = Pattern.compile("127\\.0\\.0\\.1:(\\d+)").matcher(connectionString);
    if (!found.find()) {
      throw new IllegalArgumentException("no server on 127.0.0.1");
    }
    return found.group(1);
  }

  /** The same server, through the proxy. */
  public String connectionString() {
    return target.replace("127.0.0.1:" + targetPort, "127.0.0.1:" + entrance.getLocalPort());
  }

  /** Writes so far whose acknowledgement did not arrive though they were passed on. */
  public long lostAcknowledgements() {
    return lost.get();
  }

  /** From now on nothing is lost. */
  public void heal() {
    lossy = false;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), targetPort);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> converse(client, server));
      } catch (IOException e) {
        // closed
      }
    }
  }

  /** The driver asks and waits: one request, one reply. */
  private void converse(Socket client, Socket server) {
    try (client;
        server) {
      DataInputStream fromClient = new DataInputStream(client.getInputStream());
      DataInputStream fromServer = new DataInputStream(server.getInputStream());
      while (true) {
        byte[] request = message(fromClient);
        Loss loss = loss(request);
        if (loss == Loss.REQUEST) {
          return;
        }
        if (loss != Loss.NONE) {
          lost.incrementAndGet();
        }
        send(server.getOutputStream(), request);
        if (loss == Loss.OVERTAKEN) {
          client.close();
        }
        byte[] reply = message(fromServer);
        if (loss != Loss.NONE) {
          return;
        }
        send(client.getOutputStream(), reply);
      }
    } catch (IOException e) {
      // one of the two hung up
    }
  }

  private static void send(OutputStream out, byte[] message) throws IOException {
    out.write(message);
    out.flush();
  }

  private static byte[] message(DataInputStream in) throws IOException {
    byte[] length = new byte[4];
    in.readFully(length);
    byte[] whole = new byte[intAt(length, 0)];
    System.arraycopy(length, 0, whole, 0, 4);
    in.readFully(whole, 4, whole.length - 4);
    return whole;
  }

  private static int intAt(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  private synchronized Loss loss(byte[] request) {
    if (!lossy || !WRITES.contains(command(request)) || random.nextDouble() >= share) {
      return Loss.NONE;
    }
    int kind = random.nextInt(10);
    return kind == 0 ? Loss.REQUEST : kind <= 3 ? Loss.OVERTAKEN : Loss.ACKNOWLEDGEMENT;
  }

  private static String command(byte[] request) {
    if (intAt(request, 12) != OP_MSG) {
      return "";
    }
    int end = FIRST_NAME;
    while (request[end] != 0) {
      end++;
    }
    return new String(request, FIRST_NAME, end - FIRST_NAME, US_ASCII);
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
