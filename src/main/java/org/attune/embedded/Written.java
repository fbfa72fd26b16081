package org.attune.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What was written to a file since it was last synced: where, and the sum of it.
 *
 * @param places no two of which overlap
 */
record Written(List<Written.Place> places) {
  static final Written NOTHING = new Written(List.of());

  /** More would not fit into a sector beside a header. */
  private static final int SHORT = 4;

  private static final int HEX = 16;

  /** A stretch of the file. */
  record Place(long at, int length, long sum) {
    boolean meets(long otherAt, int otherLength) {
      return at < otherAt + otherLength && otherAt < at + length;
    }

    String text() {
      return Long.toHexString(at) + "-" + Integer.toHexString(length) + "-" + Long.toHexString(sum);
    }
  }

  /** And this; what it writes over is no longer there to be looked at. */
  Written and(byte[] data, long at) {
    List<Place> more = new ArrayList<>(places);
    more.removeIf(place -> place.meets(at, data.length));
    more.add(new Place(at, data.length, sum(data)));
    return new Written(List.copyOf(more));
  }

  boolean isShort() {
    return places.size() <= SHORT;
  }

  private static long sum(byte[] data) {
    CRC32C sum = new CRC32C();
    sum.update(data);
    return sum.getValue();
  }

  /** Whether all of it is in the file. */
  boolean isIn(HeaderCopies.Blocks file) {
    try {
      for (Place place : places) {
        if (sum(file.read(place.at(), place.length())) != place.sum()) {
          return false;
        }
      }
      return true;
    } catch (IOException | RuntimeException missing) {
      return false;
    }
  }

  /** As {@link #toString()} says it. */
  static Written of(String text) {
    List<Place> places = new ArrayList<>();
    for (String place : text.split("\\.", -1)) {
      String[] parts = place.split("-", -1);
      if (parts.length == 3) {
        places.add(
            new Place(
                Long.parseLong(parts[0], HEX),
                Integer.parseInt(parts[1], HEX),
                Long.parseLong(parts[2], HEX)));
      }
    }
    return new Written(List.copyOf(places));
  }

  @Override
  public String toString() {
    return places.isEmpty()
        ? "synced"
        : String.join(".", places.stream().map(Place::text).toList());
  }
}
