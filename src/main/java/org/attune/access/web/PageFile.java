package org.attune.access.web;

import java.nio.file.Path;
import org.attune.kernel.Sha256;
import org.springframework.core.io.ByteArrayResource;

/** A file of the page in memory; its tag tells its content from that of another release. */
final class PageFile extends ByteArrayResource {
  private final String path;
  private final String tag;

  PageFile(String path, byte[] content) {
    super(content, path);
    this.path = path;
    this.tag = "\"" + Sha256.of(content).hex().substring(0, 16) + "\"";
  }

  String tag() {
    return tag;
  }

  @Override
  public String getFilename() {
    return Path.of(path).getFileName().toString();
  }
}
