/** What drafts and their checks take for granted: the conversation, the house, the therapist. */
@org.springframework.modulith.NamedInterface("setting")
@org.jspecify.annotations.NullMarked
package org.attune.approval.setting;
