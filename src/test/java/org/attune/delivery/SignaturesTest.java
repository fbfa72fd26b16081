package org.attune.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  private static final String PAYLOAD = "{\"test\": 2432232314}";
  private final SigningKey key = Signatures.newKey(new SecureRandom());

  @Test
  void v1IsWhatTheStandardsOwnExampleSays() {
    // The example of the specification's reference libraries
    SigningKey known =
        new SigningKey(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", key.privateKey(), key.publicKey(), null);

    assertThat(
            Signatures.header(
                List.of(known), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, PAYLOAD))
        .startsWith("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1a,");
  }

  @Test
  void v1VerifiesWithTheStandardsLibrary() throws Exception {
    String header = Signatures.header(List.of(key), "dlv_1", 1_700_000_000L, PAYLOAD);

    assertThat(header.split(" ")[0])
        .isEqualTo(new Webhook(key.secret()).sign("dlv_1", 1_700_000_000L, PAYLOAD));
  }

  @Test
  void v1aVerifiesWithTheKeyThatTheReceiverWasGiven() throws Exception {
    String header = Signatures.header(List.of(key), "dlv_1", 1_700_000_000L, PAYLOAD);

    assertThat(verifies(header.split(" ")[1], "dlv_1.1700000000." + PAYLOAD)).isTrue();
    assertThat(verifies(header.split(" ")[1], "dlv_1.1700000001." + PAYLOAD)).isFalse();
  }

  @Test
  void aReplacedKeySignsAlongsideForADay() {
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    SigningKey old = key.replacedAt(noon);

    assertThat(key.signsAt(noon.plusSeconds(1_000_000))).isTrue();
    assertThat(old.signsAt(noon.plusSeconds(86_399))).isTrue();
    assertThat(old.signsAt(noon.plusSeconds(86_400))).isFalse();
    assertThat(old.replacedAt(noon.plusSeconds(60))).isEqualTo(old);
    assertThat(Signatures.header(List.of(key, old), "dlv_1", 1, PAYLOAD).split(" ")).hasSize(4);
  }

  @Test
  void aKeyDoesNotPrintItsSecrets() {
    assertThat(key.toString()).doesNotContain(key.secret()).doesNotContain(key.privateKey());
  }

  private boolean verifies(String signature, String content) throws Exception {
    byte[] raw = Base64.getDecoder().decode(key.publicKey().substring("whpk_".length()));
    String x509 = "302a300506032b6570032100" + HexFormat.of().formatHex(raw);
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(x509))));
    verifier.update(content.getBytes(UTF_8));
    return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
  }
}
