package org.attune.analysis.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.kernel.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedFilesTest {
  @TempDir private Path folder;

  @Test
  void aFileWithItsHashIsRead() throws IOException {
    write("head.bin", "weights");
    provenance("head.bin", Sha256.of("weights").hex());

    assertThat(VerifiedFiles.read(folder).bytes("head")).asString().isEqualTo("weights");
  }

  @Test
  void aChangedFileIsRefusedByName() throws IOException {
    write("head.bin", "other weights");
    provenance("head.bin", Sha256.of("weights").hex());

    assertThatThrownBy(() -> VerifiedFiles.read(folder))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("head.bin")
        .hasMessageContaining(Sha256.of("weights").hex());
  }

  @Test
  void aMissingFileIsRefusedByName() throws IOException {
    provenance("head.bin", Sha256.of("weights").hex());

    assertThatThrownBy(() -> VerifiedFiles.read(folder))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("head.bin");
  }

  @Test
  void aMissingProvenanceIsRefused() {
    assertThatThrownBy(() -> VerifiedFiles.read(folder))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("provenance.yaml");
  }

  @Test
  void anEntryWithoutAHashIsRefused() throws IOException {
    write("provenance.yaml", "files:\n  - {role: head, name: head.bin}\n");

    assertThatThrownBy(() -> VerifiedFiles.read(folder))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("sha256");
  }

  @Test
  void anUndeclaredRoleIsRefused() throws IOException {
    write("head.bin", "weights");
    provenance("head.bin", Sha256.of("weights").hex());

    VerifiedFiles files = VerifiedFiles.read(folder);

    assertThatThrownBy(() -> files.bytes("encoder")).hasMessageContaining("encoder");
  }

  private void provenance(String name, String hash) throws IOException {
    write(
        "provenance.yaml",
        "files:\n  - {role: head, name: " + name + ", sha256: '" + hash + "'}\n");
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
