package org.attune.pipeline;

import org.attune.analysis.Reading;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;

/** What the machine made of a message; without a reading where it failed. */
record Read(@Nullable Reading reading, Suggestions suggestions) {}
