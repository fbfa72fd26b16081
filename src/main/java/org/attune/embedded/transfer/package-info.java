/**
 * Export of a whole store into files and import of such files, for backup and for moving from the
 * embedded store to MongoDB.
 */
@org.springframework.modulith.NamedInterface("transfer")
@org.jspecify.annotations.NullMarked
package org.attune.embedded.transfer;
