/** From when on a therapist's decisions may be learnt from: they can ask to be forgotten. */
@org.springframework.modulith.NamedInterface("forget")
@org.jspecify.annotations.NullMarked
package org.attune.approval.forget;
