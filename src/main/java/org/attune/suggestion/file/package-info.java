/** Reads the files that clinicians edit; every complaint names file and line. */
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.file;
