/**
 * Indexes that lie in the store and answer equality, membership, ranges and order. Internal to
 * {@link org.attune.embedded}.
 */
@org.jspecify.annotations.NullMarked
package org.attune.embedded.index;
