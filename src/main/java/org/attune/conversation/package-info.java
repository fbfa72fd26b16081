/** Messages in: validated, stored durably, acknowledged once. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "access"})
@org.jspecify.annotations.NullMarked
package org.attune.conversation;
