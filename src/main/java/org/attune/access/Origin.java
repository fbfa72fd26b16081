package org.attune.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
import org.jspecify.annotations.Nullable;

/**
 * Where a page comes from, as browsers write it (RFC 6454 6.2): {@code https://host[:port]}, lower
 * case, without the scheme's own port.
 */
public record Origin(@JsonValue String value) {
  private static final int MAX_CHARACTERS = 255;

  /** Empty where {@link #fault} names a fault. */
  public static Optional<Origin> parse(@Nullable String text) {
    return fault(text) == null && text != null
        ? Optional.of(new Origin(serialized(URI.create(text))))
        : Optional.empty();
  }

  /** Why {@code text} is no origin that may embed the inbox, or null. */
  public static @Nullable FieldFault fault(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > MAX_CHARACTERS) {
      return fault(Code.MISSING, "is missing or too long");
    }
    try {
      return fault(new URI(text));
    } catch (URISyntaxException e) {
      return fault(Code.NOT_AN_ORIGIN, "is no origin, such as https://platform.example");
    }
  }

  private static FieldFault fault(Code code, String reason) {
    return new FieldFault("origin", code, reason);
  }

  private static @Nullable FieldFault fault(URI uri) {
    boolean bare =
        uri.getHost() != null
            && uri.getUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && uri.getRawPath().isEmpty();
    if (!bare) {
      return fault(
          Code.NOT_AN_ORIGIN,
          "must be scheme, host and port only, such as https://platform.example");
    }
    boolean safe =
        "https".equalsIgnoreCase(uri.getScheme())
            || ("http".equalsIgnoreCase(uri.getScheme()) && isLoopback(uri.getHost()));
    return safe ? null : fault(Code.NOT_HTTPS, "must be https; plain http is for loopback only");
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  private static String serialized(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int own = scheme.equals("https") ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == own ? "" : ":" + uri.getPort();
    return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
  }

  @Override
  public String toString() {
    return value;
  }
}
