/** Signed-in persons: attempts, bearer tokens and their end. */
@org.jspecify.annotations.NullMarked
package org.attune.access.session;
