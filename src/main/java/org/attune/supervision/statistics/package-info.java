/** The few statistics that supervision's figures need, each with its formula and source. */
@org.jspecify.annotations.NullMarked
package org.attune.supervision.statistics;
