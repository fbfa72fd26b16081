/** What the person at the terminal sees: complaints, progress, summaries. */
@org.jspecify.annotations.NullMarked
package org.attune.cli.console;
