/**
 * What the embedded store does in a second, beside others in the same run; started with {@code mvn
 * -Pbench compile exec:exec -Dbench.main=org.attune.bench.store.StoreBenchmark -Djmh.args=}.
 */
@org.jspecify.annotations.NullMarked
package org.attune.bench.store;
