/**
 * The durable store inside this JVM, speaking MongoDB's protocol on loopback, used when no MongoDB
 * URI is set.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.attune.embedded;
