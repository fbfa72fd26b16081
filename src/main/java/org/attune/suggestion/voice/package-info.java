/** How a therapist writes, learnt from their own decisions alone. */
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.voice;
