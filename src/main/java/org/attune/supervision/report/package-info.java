/** Supervisors' figures: by therapist and by behaviour, with what has changed lately. */
@org.jspecify.annotations.NullMarked
package org.attune.supervision.report;
