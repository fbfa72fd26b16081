/** The therapist's page against the real service, in a real Chromium, as a therapist uses it. */
@org.jspecify.annotations.NullMarked
package org.attune.page;
