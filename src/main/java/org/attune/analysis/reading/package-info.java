/** How a reading is put together from its parts. */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.reading;
