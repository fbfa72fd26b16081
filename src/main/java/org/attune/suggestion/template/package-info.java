/** Loads, checks and fills the reply templates. */
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.template;
