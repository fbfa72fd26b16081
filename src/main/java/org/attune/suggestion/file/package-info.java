/** Reads the files that clinicians edit; every complaint names file and line. */
@org.springframework.modulith.NamedInterface("file")
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.file;
