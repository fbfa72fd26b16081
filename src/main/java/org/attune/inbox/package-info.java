/** Therapist endpoints: the queue and one review. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "access :: policy",
      "audit",
      "conversation",
      "analysis",
      "suggestion",
      "approval",
      "approval :: look",
      "approval :: queue"
    })
@org.jspecify.annotations.NullMarked
package org.attune.inbox;
