package org.attune.embedded.transfer;

/**
 * What an export or import has done.
 *
 * @param documents in the files
 * @param written of them into the files or the store; the others stood there already
 */
public record TransferTally(int collections, long documents, long written) {}
