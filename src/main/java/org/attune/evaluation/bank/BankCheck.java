package org.attune.evaluation.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.evaluation.bank.Complaint.Rule;

/** Lints the banks: too few, skewed, repeated or contradicting items. */
public final class BankCheck {
  private static final String RISK = "risk";
  private static final String TOPICS = "topics";
  private static final String MATTERS = "matters";
  private static final String POSITIVES = "positives";
  private static final String NEAR_MISSES = "near misses";
  private static final int SHOWN = 40;

  private final BankRules rules;
  private final CueBanks banks;
  private final List<Complaint> complaints = new ArrayList<>();

  private BankCheck(BankRules rules, CueBanks banks) {
    this.rules = rules;
    this.banks = banks;
  }

  /**
   * Checks the banks of {@code folder} by its {@code rules.yaml}.
   *
   * @throws BankFault naming file and line where one is malformed
   */
  public static List<Complaint> of(Path folder) throws IOException {
    return of(BankRules.read(folder.resolve("rules.yaml")), CueBanks.read(folder));
  }

  static List<Complaint> of(BankRules rules, CueBanks banks) {
    BankCheck check = new BankCheck(rules, banks);
    banks.banks().forEach(check::size);
    banks.banks().forEach(check::spread);
    banks.families().values().forEach(check::family);
    check.duplicates();
    return check.complaints;
  }

  private void size(CueBank bank) {
    if (bank.label().equals(CueBank.NONE)) {
      return;
    }
    int positives = bank.positives().size();
    int nearMisses = bank.nearMisses().size();
    switch (bank.family()) {
      case RISK -> few(bank, POSITIVES, positives, rules.riskPositives());
      case TOPICS -> {
        few(bank, POSITIVES, positives, rules.topicPositives());
        few(bank, NEAR_MISSES, nearMisses, rules.topicNearMisses());
      }
      case MATTERS -> {
        few(bank, POSITIVES, positives, rules.matterPositives());
        few(bank, NEAR_MISSES, nearMisses, rules.matterNearMisses());
      }
      default -> {
        few(bank, POSITIVES, positives, rules.positives());
        few(bank, NEAR_MISSES, nearMisses, rules.nearMisses());
      }
    }
  }

  private void few(CueBank bank, String what, int count, int least) {
    if (count < least) {
      complain(bank, 1, Rule.TOO_FEW, count + " " + what + ", at least " + least + " are needed");
    }
  }

  private void spread(CueBank bank) {
    spread(bank, bank.positives());
    spread(bank, bank.nearMisses());
  }

  private void spread(CueBank bank, List<CueItem> items) {
    Map<String, Long> groups =
        items.stream()
            .collect(Collectors.groupingBy(CueItem::group, TreeMap::new, Collectors.counting()));
    groups.forEach((group, count) -> {
      if (count > rules.mostOfGroup() * items.size()) {
        int line = items.stream().filter(i -> i.group().equals(group)).findFirst().get().line();
        complain(bank, line, Rule.SKEWED, count + " of " + items.size() + " items are " + group);
      }
    });
  }

  /** What only shows over all files of a family. */
  private void family(List<CueBank> family) {
    Set<String> labels =
        banks.banks().stream()
            .flatMap(bank -> waysToName(bank, family.getFirst().family()))
            .collect(Collectors.toSet());
    Map<String, CueBank> firstOf = new HashMap<>();
    for (CueBank bank : family) {
      for (CueItem item : bank.items()) {
        for (String also : item.also()) {
          if (!labels.contains(also)) {
            complain(bank, item.line(), Rule.UNKNOWN_LABEL, "no bank is about " + also);
          }
        }
        contradiction(bank, item, firstOf);
      }
    }
    if (family.getFirst().family().equals(RISK)) {
      risk(family);
    }
  }

  /** With its folder, or without it in a family of the same sphere. */
  private static Stream<String> waysToName(CueBank bank, String from) {
    String written = writtenLabel(bank);
    String withFolder = bank.family() + "/" + written;
    return CueBank.sphere(bank.family()).equals(CueBank.sphere(from))
        ? Stream.of(written, withFolder)
        : Stream.of(withFolder);
  }

  /** Talk is named in full beside content. */
  private static String writtenLabel(CueBank bank) {
    return bank.family().equals("talk") ? bank.label() + "_TALK" : bank.label();
  }

  private void contradiction(CueBank bank, CueItem item, Map<String, CueBank> seen) {
    String text = " " + Trigrams.letters(item.text());
    List<String> said = new ArrayList<>(item.also());
    if (item.positive()) {
      said.add(bank.label());
    }
    for (String label : said) {
      CueBank other = seen.get("no " + label + text);
      CueBank none = seen.get("no " + CueBank.NONE + text);
      contradicted(bank, item, label, other != null ? other : none);
      seen.put("yes " + label + text, bank);
      seen.put("yes " + CueBank.NONE + text, bank);
    }
    if (!item.positive() && (said.isEmpty() || !bank.label().equals(CueBank.NONE))) {
      contradicted(bank, item, bank.label(), seen.get("yes " + bank.label() + text));
      seen.put("no " + bank.label() + text, bank);
    }
  }

  private void contradicted(
      CueBank bank, CueItem item, String label, @org.jspecify.annotations.Nullable CueBank other) {
    if (other != null) {
      String reason = "says the contrary of " + other.file().getFileName() + " about " + label;
      complain(bank, item.line(), Rule.CONTRADICTION, reason);
    }
  }

  private void risk(List<CueBank> family) {
    int items = family.stream().mapToInt(bank -> bank.items().size()).sum();
    int near = family.stream().mapToInt(bank -> bank.nearMisses().size()).sum();
    few(family.getFirst(), "items in the family", items, rules.riskItems());
    int least = (int) Math.ceil(rules.riskNearShare() * items);
    few(family.getFirst(), "near misses in the family", near, least);
  }

  private void duplicates() {
    List<CueBank> of = new ArrayList<>();
    List<CueItem> items = new ArrayList<>();
    for (CueBank bank : banks.banks()) {
      for (CueItem item : bank.items()) {
        of.add(bank);
        items.add(item);
      }
    }
    for (Trigrams.Pair pair :
        new Trigrams(items.stream().map(CueItem::text).toList()).pairs(rules.overlap())) {
      CueItem first = items.get(pair.first());
      if (isContrast(first, items.get(pair.second()), pair)) {
        continue;
      }
      String reason =
          "nearly repeats "
              + of.get(pair.first()).file().getFileName()
              + ":"
              + first.line()
              + " \""
              + first.text().substring(0, Math.min(SHOWN, first.text().length()))
              + "\"";
      complain(of.get(pair.second()), items.get(pair.second()).line(), Rule.NEAR_DUPLICATE, reason);
    }
  }

  /** The same situation with the label and without it: what differs is what is to be learnt. */
  private boolean isContrast(CueItem one, CueItem other, Trigrams.Pair pair) {
    return one.positive() != other.positive() && pair.share() < rules.contrastOverlap();
  }

  private void complain(CueBank bank, int line, Rule rule, String reason) {
    complaints.add(new Complaint(bank.file(), line, rule, reason));
  }
}
