/** How long a reading takes, beside CoreNLP's own sentiment; run with {@code mvn -Pbench}. */
@org.jspecify.annotations.NullMarked
package org.attune.bench;
