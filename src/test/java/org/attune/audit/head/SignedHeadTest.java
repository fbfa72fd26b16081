package org.attune.audit.head;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.audit.AuditFixture.CLINIC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.attune.audit.tree.Frontier;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.Json;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedHeadTest {
  private static final TreeHead HEAD = new TreeHead(CLINIC, 7, Sha256.of("root"));
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00.123456Z");

  @TempDir private Path directory;

  @Test
  void theSignedBytesAreTheDocumentedOnes() {
    Sha256 id = Sha256.of("key");

    byte[] bytes = SignedHead.signedBytes(HEAD, Instant.parse("2026-03-02T08:00:00.5Z"), id);

    assertThat(new String(bytes, UTF_8))
        .isEqualTo(
            "{\"keyId\":\"%s\",\"root\":\"%s\",\"size\":7,\"tenant\":\"clinic\",\"timestamp\":\"2026-03-02T08:00:00.500Z\"}"
                .formatted(id, HEAD.root()));
  }

  @Test
  void aHeadComesBackFromJsonAsItWasSigned() {
    SignedHead head = SigningKey.random().sign(HEAD, AT);

    SignedHead read = Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(head), SignedHead.class);

    assertThat(read).isEqualTo(head);
    assertThat(read.isGenuine()).isTrue();
    assertThat(read.timestamp()).isEqualTo("2026-03-02T08:00:00.123Z");
  }

  @Test
  void nothingOfAHeadCanBeChanged() {
    SignedHead head = SigningKey.random().sign(HEAD, AT);
    SignedHead others = SigningKey.random().sign(HEAD, AT);

    List<SignedHead> forged =
        List.of(
            with(head, new TenantId("clinia"), 7, HEAD.root(), head.timestamp()),
            with(head, CLINIC, 8, HEAD.root(), head.timestamp()),
            with(head, CLINIC, 7, Sha256.of("other"), head.timestamp()),
            with(head, CLINIC, 7, HEAD.root(), head.timestamp().plusMillis(1)),
            signedAs(head, others.keyId(), head.publicKey(), head.signature()),
            signedAs(head, head.keyId(), others.publicKey(), head.signature()),
            signedAs(head, head.keyId(), head.publicKey(), others.signature()),
            signedAs(head, others.keyId(), others.publicKey(), head.signature()),
            signedAs(head, head.keyId(), head.publicKey(), "no base64!"));

    assertThat(head.isGenuine()).isTrue();
    assertThat(forged).noneMatch(SignedHead::isGenuine);
  }

  private static SignedHead with(
      SignedHead head, TenantId tenant, long size, Sha256 root, Instant at) {
    return new SignedHead(tenant, size, root, at, head.keyId(), head.publicKey(), head.signature());
  }

  private static SignedHead signedAs(
      SignedHead head, Sha256 keyId, String publicKey, String signature) {
    return new SignedHead(
        head.tenant(), head.size(), head.root(), head.timestamp(), keyId, publicKey, signature);
  }

  @Test
  void theKeyIsMadeOnceAndReadByItsOwnerOnly() throws IOException {
    Path file = directory.resolve("new").resolve("signing-key.pem");

    SigningKey made = SigningKeyFile.open(file);
    SigningKey again = SigningKeyFile.open(file);

    assertThat(again.id()).isEqualTo(made.id());
    assertThat(again.sign(HEAD, AT)).isEqualTo(made.sign(HEAD, AT));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aFileThatHoldsNoWholeKeyIsNamedAndNotReplaced() throws IOException {
    Path file = directory.resolve("signing-key.pem");
    SigningKeyFile.open(file);
    String pem = Files.readString(file);
    String onlyPrivate = pem.substring(0, pem.indexOf("-----BEGIN PUBLIC"));
    Path other = directory.resolve("other.pem");
    SigningKeyFile.open(other);
    String otherPublic =
        Files.readString(other).substring(Files.readString(other).indexOf("-----BEGIN PUBLIC"));

    for (String bad : List.of("", onlyPrivate, onlyPrivate + otherPublic)) {
      Files.writeString(file, bad);

      assertThatThrownBy(() -> SigningKeyFile.open(file))
          .hasMessageContaining("signing-key.pem")
          .hasNoCause();
      assertThat(Files.readString(file)).isEqualTo(bad);
    }
  }

  @Test
  void headsAreAddedLineByLineAndATornLineDoesNotSpoilTheNext() throws IOException {
    HeadsFile file = new HeadsFile(directory.resolve("new").resolve("heads.jsonl"));
    SigningKey key = SigningKey.random();
    SignedHead first = key.sign(HEAD, AT);
    SignedHead second = key.sign(new TreeHead(CLINIC, 9, Sha256.of("later")), AT);

    file.append(List.of(first));
    Files.writeString(file.path(), "{\"tenant\":\"cli", StandardOpenOption.APPEND);
    file.append(List.of(second, first));

    assertThat(file.read())
        .isEqualTo(new HeadsFile.Contents(List.of(first, second, first), List.of(2)));
  }

  @Test
  void aKeyMadeByOpensslIsTaken() throws IOException {
    Path file = directory.resolve("signing-key.pem");
    // openssl genpkey -algorithm ed25519; openssl pkey -pubout. A key of RFC 8410's example
    Files.writeString(
        file,
        """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
        -----END PRIVATE KEY-----
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
        -----END PUBLIC KEY-----
        """);

    SignedHead head =
        SigningKeyFile.open(file).sign(new TreeHead(CLINIC, 0, Frontier.EMPTY.root()), AT);

    assertThat(head.isGenuine()).isTrue();
    assertThat(head.publicKey())
        .isEqualTo("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=");
  }
}
