package org.attune.suggestion;

import java.time.Duration;
import org.attune.suggestion.llm.LlmProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of drafting.
 *
 * @param reloadEvery how often edited templates are looked for while serving; 0 for never
 * @param llm drafts by a language model
 */
@ConfigurationProperties("attune.suggestion")
public record SuggestionProperties(
    @DefaultValue("2s") Duration reloadEvery, @DefaultValue LlmProperties llm) {}
