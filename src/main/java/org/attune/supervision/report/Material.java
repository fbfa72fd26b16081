package org.attune.supervision.report;

import java.util.List;
import org.attune.supervision.coding.Finding;
import org.attune.supervision.figures.Decision;

/**
 * What a report is made of.
 *
 * @param decisions of the range, and for drift of what lies before its end; oldest first
 * @param findings about decisions of the range
 */
record Material(List<Decision> decisions, List<Finding> findings) {}
