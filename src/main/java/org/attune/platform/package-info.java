/** The iCBT platform's API: messages in, their state, webhooks and deliveries. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "access :: embed",
      "access :: policy",
      "conversation",
      "delivery"
    })
@org.jspecify.annotations.NullMarked
package org.attune.platform;
