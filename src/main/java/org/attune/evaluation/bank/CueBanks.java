package org.attune.evaluation.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All banks below a folder, one sub-folder a family. */
public record CueBanks(List<CueBank> banks) {
  public CueBanks {
    banks = List.copyOf(banks);
  }

  /**
   * Reads every {@code FAMILY/LABEL.yaml} of {@code folder}, in the order of their names.
   *
   * @throws BankFault naming file and line where one is malformed
   */
  public static CueBanks read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder, 2)) {
      files =
          found
              .filter(file -> file.getNameCount() == folder.getNameCount() + 2)
              .filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .toList();
    }
    List<CueBank> banks = new ArrayList<>();
    for (Path file : files) {
      banks.add(BankReader.read(file));
    }
    return new CueBanks(banks);
  }

  /** The labels of a family, in the order of their files. */
  public List<String> labels(String family) {
    return banks.stream()
        .filter(bank -> bank.family().equals(family))
        .map(CueBank::label)
        .filter(label -> !label.equals(CueBank.NONE))
        .toList();
  }

  /** The banks by family. */
  public Map<String, List<CueBank>> families() {
    Map<String, List<CueBank>> families = new TreeMap<>();
    for (CueBank bank : banks) {
      families.computeIfAbsent(bank.family(), family -> new ArrayList<>()).add(bank);
    }
    return families;
  }
}
