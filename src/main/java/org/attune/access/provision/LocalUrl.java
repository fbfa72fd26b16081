package org.attune.access.provision;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Where a browser on this machine finds the service. */
final class LocalUrl {
  private LocalUrl() {}

  /** Without an address the service listens on all of them, on the loopback one too. */
  static String of(@Nullable InetAddress address, int port) {
    InetAddress host = address == null ? InetAddress.getLoopbackAddress() : address;
    String name = host.getHostAddress();
    return "http://%s:%d".formatted(host instanceof Inet6Address ? "[" + name + "]" : name, port);
  }
}
