package org.attune.audit.head;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger's published heads; {@code docs/ledger.md} lists them too.
 *
 * @param directory where heads are kept unless said otherwise; by default beside the data
 *     directory, with {@code -ledger} after its name. The key is kept beside it, with {@code -key}
 *     after that: who is given the one folder is not given the other
 * @param keyFile the signing key in PEM; made at the first start where it is missing
 * @param headsFile where heads are published: best on a medium that the database's administrator
 *     cannot change
 * @param headsEvery longest time between a new entry and the head that covers it
 * @param headsAfter entries after which a head is published at once
 */
@ConfigurationProperties("attune.ledger")
public record LedgerProperties(
    @Nullable Path directory,
    @Nullable Path keyFile,
    @Nullable Path headsFile,
    @DefaultValue("60s") Duration headsEvery,
    @DefaultValue("1000") int headsAfter) {

  private static final String KEY = "signing-key.pem";

  /** {@code ./data-ledger} for {@code ./data}. */
  public static Path beside(Path data) {
    Path whole = data.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + "-ledger");
  }

  /** The file of heads in a directory of its own. */
  public static Path headsIn(Path directory) {
    return directory.resolve("heads.jsonl");
  }

  Path keyFile(Path data) {
    if (keyFile != null) {
      return keyFile;
    }
    Path heads = directory(data).toAbsolutePath().normalize();
    Path among = heads.resolve(KEY);
    // Where earlier versions kept it: another key would be an unknown one to who checks the heads
    return Files.exists(among) ? among : heads.resolveSibling(heads.getFileName() + "-key/" + KEY);
  }

  /** Whether who is given the folder of the heads, to keep them safe, could sign others too. */
  boolean keyIsAmongHeads(Path data) {
    return Objects.equals(
        keyFile(data).toAbsolutePath().normalize().getParent(),
        headsFile(data).toAbsolutePath().normalize().getParent());
  }

  Path headsFile(Path data) {
    return headsFile == null ? headsIn(directory(data)) : headsFile;
  }

  private Path directory(Path data) {
    return directory == null ? beside(data) : directory;
  }
}
