/**
 * How a reading is put together from its parts. Start with {@link
 * org.attune.analysis.reading.ReadingAnalyzer}.
 */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.reading;
