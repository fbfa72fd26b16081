package org.attune.audit.head;

import java.time.Instant;
import org.attune.audit.tree.Frontier;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.TenantId;

/** Signed heads for tests. */
public final class HeadFixture {
  private static final SigningKey KEY = SigningKey.random();
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00.250Z");

  private HeadFixture() {}

  public static SignedHead signed(TenantId tenant, Frontier tree) {
    return KEY.sign(new TreeHead(tenant, tree.size(), tree.root()), AT);
  }

  public static HeadsFile file(java.nio.file.Path path, SignedHead... heads)
      throws java.io.IOException {
    HeadsFile file = new HeadsFile(path);
    file.append(java.util.List.of(heads));
    return file;
  }
}
