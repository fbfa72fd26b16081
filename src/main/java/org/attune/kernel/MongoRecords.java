package org.attune.kernel;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records to BSON documents and back, by component name.
 *
 * <p>{@link Instant} becomes a BSON date (milliseconds), so that times sort in the store. All else
 * follows {@link Json}.
 */
public final class MongoRecords {
  private static final JsonMapper MAPPER =
      Json.MAPPER
          .rebuild()
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new InstantAsDate())
                  .addSerializer(Date.class, new DateAsIs())
                  .addDeserializer(Instant.class, new DateAsInstant()))
          .build();

  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private MongoRecords() {}

  public static Document toDocument(Object value) {
    return MAPPER.convertValue(value, Document.class);
  }

  public static <T> T fromDocument(Document document, Class<T> type) {
    return MAPPER.convertValue(document, type);
  }

  /**
   * Whether a write failed because its key is taken; wherever keys are hashes, that is no error.
   */
  public static boolean isDuplicateKey(Throwable failure) {
    return failure instanceof MongoWriteException write
        && ErrorCategory.fromErrorCode(write.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  /**
   * A preparation such as creating indexes: done once, and tried again by whoever comes next while
   * it fails. A plain {@code cache()} would repeat its first failure for ever.
   */
  public static Mono<Void> once(Supplier<Flux<String>> preparation) {
    return Flux.defer(preparation)
        .then(Mono.just(true))
        .cache(done -> FOR_EVER, failed -> Duration.ZERO, () -> Duration.ZERO)
        .then();
  }

  private static final class InstantAsDate extends ValueSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
      out.writeEmbeddedObject(Date.from(value));
    }
  }

  private static final class DateAsIs extends ValueSerializer<Date> {
    @Override
    public void serialize(Date value, JsonGenerator out, SerializationContext context) {
      out.writeEmbeddedObject(value);
    }
  }

  private static final class DateAsInstant extends ValueDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) {
      return in.getEmbeddedObject() instanceof Date date
          ? date.toInstant()
          : Instant.parse(in.getString());
    }
  }
}
