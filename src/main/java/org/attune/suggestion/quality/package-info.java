/** What a good reply has (clinical rules, section C): one small class a rule. */
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.quality;
