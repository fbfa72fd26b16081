/** Types with no other home, known to every module; it knows none. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {},
    type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.attune.kernel;
