package org.attune.access.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class LocalUrlTest {
  @Test
  void anAddressBecomesAUrl() throws UnknownHostException {
    assertThat(LocalUrl.of(InetAddress.getByName("127.0.0.1"), 8080))
        .isEqualTo("http://127.0.0.1:8080");
    assertThat(LocalUrl.of(InetAddress.getByName("::1"), 80))
        .isEqualTo("http://[0:0:0:0:0:0:0:1]:80");
  }
}
