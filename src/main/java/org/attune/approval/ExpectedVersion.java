package org.attune.approval;

import java.util.Set;

/** Which versions of a review the client is content to change. */
public sealed interface ExpectedVersion {
  /** Any: the client accepts whatever stands there now. */
  record Any() implements ExpectedVersion {}

  /** One of these. */
  record OneOf(Set<Long> versions) implements ExpectedVersion {}

  default boolean matches(long version) {
    return switch (this) {
      case Any a -> true;
      case OneOf o -> o.versions().contains(version);
    };
  }
}
