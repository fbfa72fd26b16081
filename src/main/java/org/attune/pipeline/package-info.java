/** The whole flow on one page: start reading at MessagePipeline. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "access :: policy",
      "audit",
      "conversation",
      "analysis",
      "suggestion",
      "suggestion :: voice",
      "approval",
      "approval :: forget"
    })
@org.jspecify.annotations.NullMarked
package org.attune.pipeline;
