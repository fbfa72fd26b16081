package org.attune.suggestion.llm;

import java.util.List;
import java.util.Objects;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/**
 * A model behind an OpenAI-compatible address: vLLM, llama.cpp, Ollama. The only class that knows
 * Spring AI. No tools are offered, nothing is retried, and texts are passed raw, not as templates.
 */
public final class OpenAiCompatible implements LanguageModel {
  private final String name;
  private final OpenAiChatModel model;
  private final OpenAiChatOptions options;

  /** Connects to nothing yet. */
  public OpenAiCompatible(String name, LlmProperties properties) {
    this.name = name;
    this.options =
        OpenAiChatOptions.builder()
            .baseUrl(properties.baseUrl().toString())
            .apiKey(properties.apiKey())
            .model(name)
            .timeout(properties.timeout())
            .maxRetries(0)
            .maxTokens(properties.maxTokens())
            .temperature(properties.temperature())
            .outputSchema(Answer.SCHEMA)
            .build();
    this.model = OpenAiChatModel.builder().options(options).build();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String answer(String system, String user) {
    Prompt prompt = new Prompt(List.of(new SystemMessage(system), new UserMessage(user)), options);
    String text =
        Objects.requireNonNull(model.call(prompt).getResult(), "no choice").getOutput().getText();
    return Objects.requireNonNullElse(text, "");
  }
}
