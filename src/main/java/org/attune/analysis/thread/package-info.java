/**
 * What the earlier turns of a conversation add to a reading: pure, without Spring. Start with
 * {@link org.attune.analysis.thread.ThreadReader}; numbers stand in {@code models/thread.yaml}.
 */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.thread;
