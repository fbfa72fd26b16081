package org.attune.audit.head;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger's published heads; {@code docs/ledger.md} lists them too.
 *
 * @param directory where key and heads are kept unless said otherwise; by default beside the data
 *     directory, with {@code -ledger} after its name
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
    return keyFile == null ? directory(data).resolve("signing-key.pem") : keyFile;
  }

  Path headsFile(Path data) {
    return headsFile == null ? headsIn(directory(data)) : headsFile;
  }

  private Path directory(Path data) {
    return directory == null ? beside(data) : directory;
  }
}
