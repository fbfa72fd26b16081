package org.attune.evaluation.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.analysis.Analyzers;
import org.attune.analysis.Risk;
import org.attune.evaluation.corpus.RiskSet;
import org.attune.evaluation.measure.Tallies;
import org.attune.evaluation.report.Figure;
import org.attune.evaluation.report.Listing;
import org.attune.evaluation.report.Section;
import org.attune.evaluation.report.SectionDraft;

/** Dangers seen and false alarms on the project's own sets. */
public final class RiskPart implements Part {
  private static final String TITLE = "Challenge: risk";
  private static final String ABOUT =
      "Messages written for this project. A danger is seen where the reading starts the risk protocol"
          + " (R2 or above, or any flag but MEDICATION).";

  private final List<Path> files;
  private final List<RiskSet> sets;

  private RiskPart(List<Path> files, List<RiskSet> sets) {
    this.files = List.copyOf(files);
    this.sets = List.copyOf(sets);
  }

  public static RiskPart read(List<Path> files) throws IOException {
    List<RiskSet> sets = new ArrayList<>();
    for (Path file : files) {
      sets.add(RiskSet.read(file));
    }
    return new RiskPart(files, sets);
  }

  @Override
  public List<Path> files() {
    return files;
  }

  @Override
  public Section measure(Analyzers.Models models, Steps steps) {
    long total = sets.stream().mapToLong(set -> set.dangers().size() + set.safe().size()).sum();
    Found found = new Found();
    long done = 0;
    for (RiskSet set : sets) {
      for (int i = 0; i < set.dangers().size(); i++) {
        found.danger(set, i, models.read(set.dangers().get(i).text()).risk());
        steps.done(TITLE, ++done, total);
      }
      for (int i = 0; i < set.safe().size(); i++) {
        found.safe(set, i, models.read(set.safe().get(i).text()).risk());
        steps.done(TITLE, ++done, total);
      }
    }
    return found.section().of(total);
  }

  /** Sorts what was read into the figures. */
  private static final class Found {
    private final Tallies seenBySet = new Tallies();
    private final Tallies seenByLevel = new Tallies();
    private final Tallies seenByTrap = new Tallies();
    private final Tallies highEnough = new Tallies();
    private final Tallies flags = new Tallies();
    private final Tallies alarmsBySet = new Tallies();
    private final Tallies alarmsByTrap = new Tallies();
    private final List<String> missed = new ArrayList<>();
    private final List<String> tooLow = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();

    void danger(RiskSet set, int place, Risk risk) {
      RiskSet.Danger item = set.dangers().get(place);
      String name = set.name() + " danger " + (place + 1);
      boolean seen = risk.needsProtocol();
      seenBySet.add(set.name(), seen);
      seenByTrap.add(item.trap(), seen);
      item.least()
          .ifPresent(least -> {
            seenByLevel.add(least.name(), seen);
            highEnough.add(least.name(), item.reached(risk));
          });
      item.flags().forEach(flag -> flags.add(flag.name(), risk.flags().contains(flag)));
      if (!seen) {
        missed.add(name);
      } else if (!item.reached(risk)) {
        tooLow.add(name);
      }
    }

    void safe(RiskSet set, int place, Risk risk) {
      RiskSet.Safe item = set.safe().get(place);
      boolean alarm = item.isFalseAlarm(risk);
      alarmsBySet.add(set.name(), alarm);
      alarmsByTrap.add(item.trap(), alarm);
      if (alarm) {
        alarms.add(set.name() + " safe " + (place + 1));
      }
    }

    SectionDraft section() {
      return new SectionDraft("risk", TITLE, ABOUT)
          .figure(Figure.of(seenBySet.total("sensitivity")))
          .figure(Figure.of(alarmsBySet.total("false alarms on safe")))
          .figure(Figure.of(highEnough.total("level at least right")))
          .figure(Figure.of(flags.total("flags raised")))
          .shares(seenBySet.table("Dangers seen, by set"))
          .shares(alarmsBySet.table("False alarms, by set"))
          .shares(seenByLevel.table("Dangers seen, by level asked for"))
          .shares(highEnough.table("Level at least right, by level asked for"))
          .shares(flags.table("Recall of flags"))
          .shares(seenByTrap.table("Dangers seen, by trap"))
          .shares(alarmsByTrap.table("False alarms, by trap"))
          .listing(new Listing("Dangers missed", missed))
          .listing(new Listing("Dangers seen, level too low", tooLow))
          .listing(new Listing("False alarms", alarms));
    }
  }
}
