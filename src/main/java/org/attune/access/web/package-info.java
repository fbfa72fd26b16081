/** The HTTP edge: who may call which path, and the session endpoints. */
@org.jspecify.annotations.NullMarked
package org.attune.access.web;
