/** What a start leaves in the store: the demo tenant, or the configured accounts, or a refusal. */
@org.jspecify.annotations.NullMarked
package org.attune.access.provision;
