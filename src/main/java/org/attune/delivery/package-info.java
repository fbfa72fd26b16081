/** Out, at its own pace: outbox, relay, retries, signed webhooks. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "access :: policy",
      "audit",
      "conversation",
      "approval"
    })
@org.jspecify.annotations.NullMarked
package org.attune.delivery;
