/**
 * Measures the models on labelled corpora; never on the serving path. {@link
 * org.attune.evaluation.Evaluation} is the way in.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"kernel", "analysis", "suggestion"})
@org.jspecify.annotations.NullMarked
package org.attune.evaluation;
