/** What an evaluation found: as data for report.json, as one page, and as lines for a terminal. */
@org.jspecify.annotations.NullMarked
package org.attune.evaluation.report;
