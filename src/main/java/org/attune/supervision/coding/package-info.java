/** Supervisors rate replies by fidelity items and undesirable codes; two of them, independently. */
@org.jspecify.annotations.NullMarked
package org.attune.supervision.coding;
