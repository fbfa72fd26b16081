/** Train and measure; never on the serving path. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"kernel", "analysis", "suggestion"})
@org.jspecify.annotations.NullMarked
package org.attune.evaluation;
