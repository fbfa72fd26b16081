/** The cue banks of {@code models/cues}: example messages that clinicians write and edit. */
@org.springframework.modulith.NamedInterface("bank")
@org.jspecify.annotations.NullMarked
package org.attune.evaluation.bank;
