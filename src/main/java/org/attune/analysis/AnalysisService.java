package org.attune.analysis;

import reactor.core.publisher.Mono;

/** Placeholder until branch reading lands. */
public interface AnalysisService {
  Mono<Reading> read(AnalysisRequest request);
}
