/** Posts messages of a file to a running service. */
@org.jspecify.annotations.NullMarked
package org.attune.cli.replay;
