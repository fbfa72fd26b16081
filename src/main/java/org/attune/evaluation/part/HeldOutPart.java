package org.attune.evaluation.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.corpus.HeldOut;
import org.attune.evaluation.measure.CalibrationSample;
import org.attune.evaluation.report.Listing;
import org.attune.evaluation.report.Section;
import org.attune.evaluation.report.SectionDraft;

/** How far the outputs are what they say, on bank items that the encoder was not trained on. */
public final class HeldOutPart implements Part {
  private static final String TITLE = "Held-out bank items";
  private static final String ABOUT =
      "Messages from the cue banks that this encoder has not seen. Each is compared in the labels of"
          + " which it is known whether they are true; the probability is the highest of its"
          + " sentences.";

  private final Path file;
  private final HeldOut heldOut;

  private HeldOutPart(Path file, HeldOut heldOut) {
    this.file = file;
    this.heldOut = heldOut;
  }

  /** Reads the file beside an encoder's weights. */
  public static HeldOutPart read(Path file) throws IOException {
    return new HeldOutPart(file, HeldOut.read(file));
  }

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public Section measure(Analyzers.Models models, Steps steps) {
    Map<String, CalibrationSample> families = new LinkedHashMap<>();
    TreeSet<String> unknown = new TreeSet<>();
    List<String> outputs = models.outputs();
    long done = 0;
    for (HeldOut.Item item : heldOut.items()) {
      double[] said = models.asRead(item.text());
      for (String label : item.known()) {
        String name = label.contains("/") ? label : item.family() + "/" + label;
        int place = outputs.indexOf(name);
        if (place < 0) {
          unknown.add(name);
        } else {
          families
              .computeIfAbsent(name.substring(0, name.indexOf('/')), f -> new CalibrationSample())
              .add(name, said[place], item.labels().contains(label));
        }
      }
      steps.done(TITLE, ++done, heldOut.items().size());
    }
    SectionDraft section = new SectionDraft("heldout", TITLE, ABOUT);
    families.forEach(
        (family, sample) -> section.calibration(sample.calibration("held-out " + family)));
    if (!unknown.isEmpty()) {
      section.listing(
          new Listing("Labels that the encoder has no output for", new ArrayList<>(unknown)));
    }
    return section.of(heldOut.items().size());
  }
}
