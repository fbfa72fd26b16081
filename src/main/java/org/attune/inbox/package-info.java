/** Therapist endpoints: the queue, one review, and the stream of their changes. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "access :: account",
      "access :: policy",
      "audit",
      "conversation",
      "analysis",
      "suggestion",
      "approval",
      "approval :: queue",
      "approval :: look",
      "approval :: forget"
    })
@org.jspecify.annotations.NullMarked
package org.attune.inbox;
