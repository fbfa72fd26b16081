package org.attune.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a query needs of a stored document: a field that the projection leaves out, and that neither
 * filter nor order names, is skipped by its length. A page of a list costs what it shows, not what
 * the documents weigh.
 *
 * @param leftOut paths with dots
 */
public record Excerpt(Set<String> leftOut) {
  private static final int NO_LENGTH = -1;
  private static final byte EMBEDDED = 0x03;

  public Excerpt {
    leftOut = Set.copyOf(leftOut);
  }

  /** Leaves out nothing where the projection names what it keeps. */
  public static Excerpt of(Document query, @Nullable Document sort, @Nullable Document projection) {
    if (projection == null || !projection.values().stream().allMatch(Excerpt::isNo)) {
      return new Excerpt(Set.of());
    }
    Set<String> needed = new HashSet<>(Set.of("_id"));
    names(query, needed);
    names(sort, needed);
    return new Excerpt(
        needed.contains("$expr")
            ? Set.of()
            : projection.keySet().stream()
                .filter(path -> needed.stream().noneMatch(name -> meet(path, name)))
                .collect(Collectors.toSet()));
  }

  private static boolean isNo(Object value) {
    return Boolean.FALSE.equals(value)
        || (value instanceof Number number && number.doubleValue() == 0);
  }

  private static void names(@Nullable Object part, Set<String> into) {
    if (part instanceof Map<?, ?> document) {
      document.forEach((name, value) -> {
        into.add(name.toString());
        names(value, into);
      });
    } else if (part instanceof Collection<?> list) {
      list.forEach(element -> names(element, into));
    }
  }

  private static boolean meet(String a, String b) {
    return a.equals(b) || a.startsWith(b + ".") || b.startsWith(a + ".");
  }

  /** The document without what is left out; the whole of it if it holds a type not known here. */
  public Document decode(byte[] bson) {
    if (leftOut.isEmpty()) {
      return BsonTypes.decode(bson);
    }
    ByteBuffer out = ByteBuffer.allocate(bson.length).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer in = ByteBuffer.wrap(bson).order(ByteOrder.LITTLE_ENDIAN);
    return copy(in, "", out) ? BsonTypes.decode(out.array()) : BsonTypes.decode(bson);
  }

  /** Copies the document that begins here, and stands behind it. */
  private boolean copy(ByteBuffer in, String path, ByteBuffer out) {
    int start = out.position();
    in.getInt();
    out.putInt(0);
    int from = in.position();
    for (byte type = in.get(); type != 0; type = in.get()) {
      String field = path + name(in);
      int value = in.position();
      int length = length(type, in);
      if (length == NO_LENGTH) {
        return false;
      }
      if (type == EMBEDDED && leftOut.stream().anyMatch(left -> left.startsWith(field + "."))) {
        out.put(in.array(), from, value - from);
        if (!copy(in, field + ".", out)) {
          return false;
        }
      } else if (!leftOut.contains(field)) {
        out.put(in.array(), from, value + length - from);
      }
      from = value + length;
      in.position(from);
    }
    out.put((byte) 0).putInt(start, out.position() - start);
    return true;
  }

  private static String name(ByteBuffer in) {
    int from = in.position();
    skipName(in);
    return new String(in.array(), from, in.position() - 1 - from, StandardCharsets.UTF_8);
  }

  private static void skipName(ByteBuffer in) {
    while (in.get() != 0) {
      // up to and with the end mark
    }
  }

  /** Of the value that begins here, in bytes (bsonspec.org, version 1.1). */
  private static int length(byte type, ByteBuffer in) {
    return switch (type) {
      case 0x0A, 0x7F, -1 -> 0;
      case 0x08 -> 1;
      case 0x10 -> Integer.BYTES;
      case 0x01, 0x09, 0x11, 0x12 -> Long.BYTES;
      case 0x07 -> 12;
      case 0x13 -> 16;
      case 0x02 -> Integer.BYTES + in.getInt(in.position());
      case EMBEDDED, 0x04 -> in.getInt(in.position());
      case 0x05 -> Integer.BYTES + 1 + in.getInt(in.position());
      default -> NO_LENGTH;
    };
  }
}
