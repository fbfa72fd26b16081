/** Which behaviours a reply needs, in which order: named rules in one list. */
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.plan;
