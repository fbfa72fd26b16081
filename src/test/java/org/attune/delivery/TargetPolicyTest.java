package org.attune.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPolicyTest {
  private final TargetPolicy production = new TargetPolicy(false);
  private final TargetPolicy demo = new TargetPolicy(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/hook",
        "http://127.0.0.1:9000/hook",
        "ftp://example.org",
        "https://user:secret@example.org/",
        "https:///nohost",
        "https://10.0.0.1/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[fc00::1]/",
        "https://169.254.169.254/latest",
        "/relative"
      })
  void onlyPlainHttpsIsTakenInProduction(String url) {
    assertThat(production.fault(URI.create(url))).isPresent();
  }

  @Test
  void httpsIsTakenEverywhereAndLoopbackHttpInTheDemo() {
    assertThat(production.fault(URI.create("https://example.org/hook"))).isEmpty();
    assertThat(demo.fault(URI.create("http://127.0.0.1:9000/hook"))).isEmpty();
    assertThat(demo.fault(URI.create("http://localhost:9000/hook"))).isEmpty();
    assertThat(demo.fault(URI.create("http://example.org/hook"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "172.16.9.9",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "198.18.0.1",
        "255.255.255.255",
        "fe80::1",
        "fc00::1",
        "::",
        "ff02::1",
        "2002:a00:1::1",
        "2001:0:a00:1::1",
        "64:ff9b::a00:1",
        "::10.0.0.1"
      })
  void privateAndSpecialAddressesAreNeverConnectedTo(String address) throws UnknownHostException {
    assertThat(demo.allowed(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void aNameThatPointsInwardsIsFilteredAtTheConnection() throws UnknownHostException {
    InetSocketAddress inward = new InetSocketAddress(InetAddress.getByName("10.1.2.3"), 443);
    InetSocketAddress outward = new InetSocketAddress(InetAddress.getByName("93.184.216.34"), 443);

    assertThat(production.allowedAmong(List.of(inward, outward))).isEqualTo(List.of(outward));
  }

  @Test
  void loopbackIsReachedOnlyWhereAllowed() throws UnknownHostException {
    assertThat(demo.allowed(InetAddress.getByName("127.0.0.1"))).isTrue();
    assertThat(production.allowed(InetAddress.getByName("::1"))).isFalse();
    // An IPv4 address in IPv6 clothing is still that IPv4 address.
    assertThat(production.allowed(InetAddress.getByName("::ffff:10.0.0.1"))).isFalse();
  }
}
