/** Files with one JSON object a line: read strictly, worked on in order, written whole. */
@org.jspecify.annotations.NullMarked
package org.attune.cli.rows;
