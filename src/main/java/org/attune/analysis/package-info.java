/**
 * Text to reading: emotions, risk, content and alliance, each with its evidence. Knows no patient
 * and no tenant.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.attune.analysis;
