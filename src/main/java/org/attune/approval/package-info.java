/**
 * The human decision: a review moves from state to state, and only an approval makes a reply that
 * can be sent.
 */
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
      "suggestion :: voice"
    })
@org.jspecify.annotations.NullMarked
package org.attune.approval;
