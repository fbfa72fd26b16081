/** Who acts and what they may do: actors, permissions, accounts, sessions, security. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.attune.access;
