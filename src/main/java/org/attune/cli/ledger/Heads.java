package org.attune.cli.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attune.audit.head.HeadsFile;
import org.attune.audit.head.LedgerProperties;
import org.attune.audit.head.SignedHead;
import org.jspecify.annotations.Nullable;

/**
 * The heads to check against.
 *
 * @param file where they come from; null where there was no file to look into
 * @param unreadable lines of the file that hold no head
 */
record Heads(@Nullable Path file, List<SignedHead> heads, List<Integer> unreadable) {

  /** Those of the file; where none is named, those that lie beside the data, if any do. */
  static Heads read(@Nullable Path named, @Nullable Path data) throws IOException {
    Path file = named;
    if (named == null && data != null) {
      Path usual = LedgerProperties.headsIn(LedgerProperties.beside(data));
      file = Files.exists(usual) ? usual : null;
    }
    if (file == null) {
      return new Heads(null, List.of(), List.of());
    }
    HeadsFile.Contents contents = new HeadsFile(file).read();
    return new Heads(file, contents.heads(), contents.unreadable());
  }

  Heads with(List<SignedHead> more) {
    return new Heads(file, Stream.concat(heads.stream(), more.stream()).toList(), unreadable);
  }

  List<SignedHead> genuine() {
    return heads.stream().filter(SignedHead::isGenuine).toList();
  }

  /** The first that no trusted key has signed; every key is trusted where none is named. */
  Optional<SignedHead> distrusted(List<String> keys) {
    return heads.stream()
        .filter(head -> !head.isGenuine() || !(keys.isEmpty() || keys.contains(head.keyId().hex())))
        .findFirst();
  }

  /** Ids of the keys that have signed them. */
  SortedSet<String> keys() {
    SortedSet<String> ids = new TreeSet<>();
    genuine().forEach(head -> ids.add(head.keyId().hex()));
    return ids;
  }
}
