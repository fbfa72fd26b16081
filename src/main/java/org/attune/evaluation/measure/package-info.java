/** Figures and their intervals, from answers and probabilities alone: no models and no files. */
@org.jspecify.annotations.NullMarked
package org.attune.evaluation.measure;
