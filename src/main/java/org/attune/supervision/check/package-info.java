/** Seeded checks: written cases with a flaw, in the queues of therapists who agreed to them. */
@org.jspecify.annotations.NullMarked
package org.attune.supervision.check;
