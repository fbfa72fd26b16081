/** Reading to suggestions: two or three drafts, or the reason why there are none. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "analysis"})
@org.jspecify.annotations.NullMarked
package org.attune.suggestion;
