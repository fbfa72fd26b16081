/** The therapist's and the supervisor's queue when it is long. */
@org.jspecify.annotations.NullMarked
package org.attune.bench.queue;
