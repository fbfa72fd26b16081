/** The command line. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "kernel",
      "analysis",
      "suggestion",
      "evaluation",
      "evaluation :: bank",
      "evaluation :: training",
      "audit",
      "embedded",
      "embedded :: transfer"
    })
@org.jspecify.annotations.NullMarked
package org.attune.cli;
