package org.attune.suggestion.llm;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of drafting by a language model.
 *
 * @param enabled off unless somebody decides otherwise: on, messages leave this process
 * @param baseUrl OpenAI-compatible address, version included
 * @param apiKey for that address; local servers ignore it
 * @param model name of the model there
 * @param timeout of a whole call; then templates stand in
 * @param maxTokens of an answer
 * @param temperature 0 for the likeliest words
 * @param failures after how many failures in a row nothing is asked for a while
 * @param pause for how long
 */
public record LlmProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("http://127.0.0.1:8000/v1") URI baseUrl,
    @DefaultValue("none") String apiKey,
    @Nullable String model,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("700") int maxTokens,
    @DefaultValue("0.4") double temperature,
    @DefaultValue("3") int failures,
    @DefaultValue("60s") Duration pause) {

  /** Without the key: settings end up in logs. */
  @Override
  public String toString() {
    return "LlmProperties[enabled=" + enabled + ", baseUrl=" + baseUrl + ", model=" + model + "]";
  }
}
