package org.attune.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.attune.evaluation.measure.Calibration;
import org.attune.evaluation.measure.LabelTable;
import org.attune.evaluation.measure.ShareTable;

/** A section while it is put together. */
public final class SectionDraft {
  private final String id;
  private final String title;
  private final String about;
  private final List<Figure> figures = new ArrayList<>();
  private final List<LabelTable> tables = new ArrayList<>();
  private final List<ShareTable> shares = new ArrayList<>();
  private final List<Calibration> calibrations = new ArrayList<>();
  private final List<Listing> listings = new ArrayList<>();

  public SectionDraft(String id, String title, String about) {
    this.id = id;
    this.title = title;
    this.about = about;
  }

  public SectionDraft figure(Figure figure) {
    figures.add(figure);
    return this;
  }

  public SectionDraft table(LabelTable table) {
    tables.add(table);
    return this;
  }

  /** Adds shares; a table without rows says nothing and is left out. */
  public SectionDraft shares(ShareTable table) {
    if (!table.rows().isEmpty()) {
      shares.add(table);
    }
    return this;
  }

  /** Adds a calibration with its error as a figure. */
  public SectionDraft calibration(Calibration calibration) {
    calibrations.add(calibration);
    return figure(Figure.of("ECE of " + calibration.name(), calibration.ece()));
  }

  public SectionDraft listing(Listing listing) {
    listings.add(listing);
    return this;
  }

  public Section of(long texts) {
    return new Section(id, title, about, texts, figures, tables, shares, calibrations, listings);
  }
}
