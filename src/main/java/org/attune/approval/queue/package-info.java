/**
 * The order of the queue, and what time alone does to reviews: they grow overdue, claims run out,
 * risks are passed on.
 */
@org.springframework.modulith.NamedInterface("queue")
@org.jspecify.annotations.NullMarked
package org.attune.approval.queue;
