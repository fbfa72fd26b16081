/** What a reply must not be: one small class a rule. */
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.guardrail;
