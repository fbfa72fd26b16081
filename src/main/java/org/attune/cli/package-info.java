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
      "audit :: head",
      "audit :: tree",
      "audit :: verify",
      "embedded"
    })
@org.jspecify.annotations.NullMarked
package org.attune.cli;
