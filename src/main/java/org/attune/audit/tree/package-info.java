/**
 * The Merkle tree of RFC 9162, chapter 2: hashes, the frontier that grows, proofs and their check.
 */
@org.springframework.modulith.NamedInterface("tree")
@org.jspecify.annotations.NullMarked
package org.attune.audit.tree;
