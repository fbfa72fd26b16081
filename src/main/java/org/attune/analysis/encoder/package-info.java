/** The tuned sentence encoder and its heads; the only code that imports ai.onnxruntime. */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.encoder;
