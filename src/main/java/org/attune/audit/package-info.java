/** The tamper-evident record: what happened, by whom, in an order that cannot be changed unseen. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "access"})
@org.jspecify.annotations.NullMarked
package org.attune.audit;
