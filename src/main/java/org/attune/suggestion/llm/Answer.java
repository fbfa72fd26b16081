package org.attune.suggestion.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attune.suggestion.SupportBehaviour;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a model answered, where it keeps to the schema to the letter. */
record Answer(List<Suggestion> drafts) {
  private static final int MOST_DRAFTS = 3;
  private static final int LONGEST_TEXT = 1500;

  /** Asked of the model, and held against its answer. */
  static final String SCHEMA =
      """
      {"type":"object","additionalProperties":false,"required":["drafts"],"properties":{"drafts":
       {"type":"array","items":{"type":"object","additionalProperties":false,
        "required":["text","behaviours","quotes","why"],"properties":{
         "text":{"type":"string"},"behaviours":{"type":"array","items":{"type":"string"}},
         "quotes":{"type":"array","items":{"type":"string"}},"why":{"type":"string"}}}}}}
      """;

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /**
   * One suggested reply.
   *
   * @param behaviours names of {@link SupportBehaviour}, the primary one first
   * @param quotes words of the patient that it takes up
   */
  record Suggestion(String text, List<String> behaviours, List<String> quotes, String why) {

    /** The behaviours; empty where one of them is not known. */
    List<SupportBehaviour> known() {
      List<SupportBehaviour> known = new ArrayList<>();
      for (String name : behaviours) {
        Arrays.stream(SupportBehaviour.values())
            .filter(behaviour -> behaviour.name().equals(name))
            .forEach(known::add);
      }
      return known.size() == behaviours.size() ? known : List.of();
    }

    private boolean isSound() {
      return !text.isBlank() && text.length() <= LONGEST_TEXT && !known().isEmpty();
    }
  }

  /** The answer, or nothing where it is anything but what was asked for. */
  static Optional<Answer> read(String json) {
    try {
      Answer answer = STRICT.readValue(json, Answer.class);
      boolean sound =
          !answer.drafts().isEmpty()
              && answer.drafts().size() <= MOST_DRAFTS
              && answer.drafts().stream().allMatch(Suggestion::isSound);
      return sound ? Optional.of(answer) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
