package org.attune.access.embed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.access.Origin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pages may embed the inbox ({@code attune.inbox.*}).
 *
 * @param embedOrigins for every tenant, such as {@code https://platform.example}; none unless set
 */
@ConfigurationProperties("attune.inbox")
public record EmbedProperties(@DefaultValue List<String> embedOrigins) {
  public EmbedProperties {
    embedOrigins = List.copyOf(embedOrigins);
    for (String origin : embedOrigins) {
      String fault = Origin.fault(origin);
      if (fault != null) {
        throw new IllegalArgumentException(
            "attune.inbox.embed-origins: '%s' %s".formatted(origin, fault));
      }
    }
  }

  Set<Origin> origins() {
    return embedOrigins.stream()
        .flatMap(text -> Origin.parse(text).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
