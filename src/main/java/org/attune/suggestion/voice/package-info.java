/** How a therapist writes, learnt from their own decisions alone. */
@org.springframework.modulith.NamedInterface("voice")
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.voice;
