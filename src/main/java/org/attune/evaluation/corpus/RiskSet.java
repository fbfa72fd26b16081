package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.Risk;

/**
 * Messages written to try the risk rules: dangers that must be seen and safe ones that must not
 * raise an alarm.
 *
 * @param name of the file, without its ending
 */
public record RiskSet(String name, List<Danger> dangers, List<Safe> safe) {
  private static final String NO_TRAP = "none";

  public RiskSet {
    dangers = List.copyOf(dangers);
    safe = List.copyOf(safe);
  }

  public static RiskSet read(Path file) throws IOException {
    YamlItem root = YamlItem.root(file);
    List<Danger> dangers = new ArrayList<>();
    for (YamlItem item : root.items("danger")) {
      dangers.add(
          new Danger(
              item.text("text"),
              item.name("least", Risk.Level.class),
              item.names("flags", Risk.Flag.class),
              item.maybe("trap").orElse(NO_TRAP)));
    }
    List<Safe> safe = new ArrayList<>();
    for (YamlItem item : root.items("safe")) {
      safe.add(
          new Safe(
              item.text("text"),
              item.name("most", Risk.Level.class).orElse(Risk.Level.R1),
              item.names("may", Risk.Flag.class),
              item.maybe("trap").orElse(NO_TRAP)));
    }
    String name = String.valueOf(file.getFileName());
    return new RiskSet(name.replaceFirst("\\.yaml$", ""), dangers, safe);
  }

  /**
   * A message that must reach a human.
   *
   * @param least the level that must be reached, where one is asked for
   * @param flags that must be raised
   */
  public record Danger(String text, Optional<Risk.Level> least, Set<Risk.Flag> flags, String trap) {
    /** Whether the level asked for was reached. */
    public boolean reached(Risk risk) {
      return least.isEmpty() || risk.level().compareTo(least.get()) >= 0;
    }
  }

  /**
   * A message that must not raise an alarm.
   *
   * @param most the level that may be reached
   * @param may flags that may be raised
   */
  public record Safe(String text, Risk.Level most, Set<Risk.Flag> may, String trap) {
    /** Whether the risk protocol would start although nothing calls for it. */
    public boolean isFalseAlarm(Risk risk) {
      boolean tooHigh =
          risk.level().compareTo(Risk.Level.R2) >= 0 && risk.level().compareTo(most) > 0;
      boolean flagged =
          risk.flags().stream()
              .anyMatch(flag -> flag != Risk.Flag.MEDICATION && !may.contains(flag));
      return tooHigh || flagged;
    }
  }
}
