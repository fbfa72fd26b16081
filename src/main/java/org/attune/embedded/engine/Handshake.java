package org.attune.embedded.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.security.MessageDigest;

/**
 * Lets in only connections whose driver introduced itself with the token of this run.
 *
 * <p>The driver carries the token as its application name. Without it other users of the machine
 * could read the store through its port on loopback.
 */
final class Handshake {
  private static final AttributeKey<Boolean> ADMITTED = AttributeKey.valueOf("attune.admitted");
  private static final int UNAUTHORIZED = 13;

  private final byte[] token;

  Handshake(String token) {
    this.token = token.getBytes(UTF_8);
  }

  void greet(Channel channel, Document hello) {
    if (hello.get("client") instanceof Document client
        && client.get("application") instanceof Document application
        && application.get("name") instanceof String name
        && MessageDigest.isEqual(token, name.getBytes(UTF_8))) {
      channel.attr(ADMITTED).set(true);
    }
  }

  void require(Channel channel, String command) {
    if (channel.attr(ADMITTED).get() == null) {
      throw new MongoServerError(
          UNAUTHORIZED, "Unauthorized", "command " + command + " requires authentication");
    }
  }
}
