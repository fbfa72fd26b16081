/** When a therapist first had a review before them; what reading time is counted from. */
@org.springframework.modulith.NamedInterface("look")
@org.jspecify.annotations.NullMarked
package org.attune.approval.look;
