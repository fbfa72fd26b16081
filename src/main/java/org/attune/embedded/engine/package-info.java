/**
 * Makes the store durable, indexed and private: MongoDB's commands over an H2 MVStore. Internal to
 * {@link org.attune.embedded}.
 */
@org.jspecify.annotations.NullMarked
package org.attune.embedded.engine;
