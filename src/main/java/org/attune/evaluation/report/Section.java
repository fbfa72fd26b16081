package org.attune.evaluation.report;

import java.util.List;
import org.attune.evaluation.measure.Calibration;
import org.attune.evaluation.measure.LabelTable;
import org.attune.evaluation.measure.ShareTable;

/**
 * What one measurement found.
 *
 * @param id that stays the same between reports
 * @param about what was done, for a reader of the report
 * @param texts how many were read
 */
public record Section(
    String id,
    String title,
    String about,
    long texts,
    List<Figure> figures,
    List<LabelTable> tables,
    List<ShareTable> shares,
    List<Calibration> calibrations,
    List<Listing> listings) {
  public Section {
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
    shares = List.copyOf(shares);
    calibrations = List.copyOf(calibrations);
    listings = List.copyOf(listings);
  }
}
