package org.attune.delivery;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;

/**
 * Which webhook targets may be called: public HTTPS, and loopback where it is allowed.
 *
 * <p>Private, link-local and other special addresses are refused, so that a webhook cannot be used
 * to reach into the network that Attune runs in.
 */
public final class TargetPolicy {
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_UNIQUE_LOCAL = 0xFC;
  private static final int IPV6_PREFIX_BYTES = 12;

  private final boolean loopbackAllowed;

  public TargetPolicy(boolean loopbackAllowed) {
    this.loopbackAllowed = loopbackAllowed;
  }

  /** What is wrong with the URL itself, before any address is looked up. */
  public Optional<FieldFault> fault(URI url) {
    if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
      return fault(
          Code.NOT_A_URL, "must be an absolute URL with a host, without user info or fragment");
    }
    Optional<InetAddress> literal = literal(url.getHost());
    if (literal.isPresent() && !allowed(literal.get())) {
      return fault(Code.NOT_PUBLIC, "must not point at a private or special address");
    }
    if ("https".equals(url.getScheme())) {
      return Optional.empty();
    }
    if (!"http".equals(url.getScheme())) {
      return fault(Code.NOT_HTTPS, "must be an https URL");
    }
    return loopbackAllowed && isLoopbackName(url.getHost())
        ? Optional.empty()
        : fault(
            Code.NOT_HTTPS, "must be an https URL; plain http is only for loopback in demo mode");
  }

  private static Optional<FieldFault> fault(Code code, String reason) {
    return Optional.of(new FieldFault("url", code, reason));
  }

  /** An address needs no resolving, hence would pass by the check of resolved addresses. */
  private static Optional<InetAddress> literal(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(host.replaceAll("^\\[|\\]$", "")));
    } catch (IllegalArgumentException aName) {
      return Optional.empty();
    }
  }

  private static boolean isLoopbackName(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }

  /** Those of the resolved addresses that may be connected to. */
  List<? extends SocketAddress> allowedAmong(List<? extends SocketAddress> resolved) {
    return resolved.stream().filter(this::allowed).toList();
  }

  private boolean allowed(SocketAddress address) {
    return address instanceof InetSocketAddress inet
        && inet.getAddress() != null
        && allowed(inet.getAddress());
  }

  boolean allowed(InetAddress address) {
    return address.isLoopbackAddress() ? loopbackAllowed : isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && !isSpecial(address.getAddress());
  }

  /** Ranges that {@link InetAddress} has no question for (RFC 6890). */
  private static boolean isSpecial(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (bytes.length == IPV4_BYTES) {
      boolean carrierNat = first == 100 && second >= 64 && second < 128;
      boolean protocolAssignments = first == 192 && second == 0;
      boolean benchmarking = first == 198 && (second == 18 || second == 19);
      return first == 0 || first >= 240 || carrierNat || protocolAssignments || benchmarking;
    }
    return (first & 0xFE) == IPV6_UNIQUE_LOCAL || carriesIpv4(bytes);
  }

  /** Gateways turn these into IPv4 addresses, private ones too: 6to4, Teredo, NAT64, compatible. */
  private static boolean carriesIpv4(byte[] bytes) {
    String start = HexFormat.of().formatHex(bytes, 0, IPV6_PREFIX_BYTES);
    return start.startsWith("2002")
        || start.startsWith("20010000")
        || start.startsWith("0064ff9b")
        || start.equals("000000000000000000000000");
  }
}
