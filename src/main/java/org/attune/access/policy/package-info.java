/** What each tenant has decided for itself: drafts, approval, working hours, risk care, wording. */
@org.springframework.modulith.NamedInterface("policy")
@org.jspecify.annotations.NullMarked
package org.attune.access.policy;
