/** The measurements: each reads its texts once and is then run on every encoder. */
@org.jspecify.annotations.NullMarked
package org.attune.evaluation.part;
