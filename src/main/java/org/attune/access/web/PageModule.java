package org.attune.access.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One script of the page in the house style: an import or export a line, single quotes, and nothing
 * exported that changes its value later.
 *
 * @param imports what is imported, as JavaScript's destructuring would take it from an object, by
 *     the path of the module; empty where a module is only run
 * @param exports the names that others may import; {@code default} stands for the nameless one
 * @param body the script without its imports and without the word export
 */
record PageModule(String path, Map<String, String> imports, List<String> exports, String body) {
  static final String DEFAULT = "default";

  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:(?:\\{ ([^}]+) }|(\\w+)) from )?'(\\.[^']+)';\\R?", Pattern.MULTILINE);
  private static final Pattern EXPORT =
      Pattern.compile(
          "^export (?:(default) |((?:const|class|(?:async )?function\\*?) (\\w+)))",
          Pattern.MULTILINE);
  private static final Pattern OTHER =
      Pattern.compile("^(?:import|export)\\b.*", Pattern.MULTILINE);
  private static final String DEFAULT_NAME = "defaultExport";

  /** Reads a script; throws where it is written in a way that this does not understand. */
  static PageModule of(String path, String script) {
    Map<String, String> imports = new LinkedHashMap<>();
    String rest = IMPORT.matcher(script).replaceAll(found -> take(path, found, imports));
    List<String> exports = new ArrayList<>();
    String body = EXPORT.matcher(rest).replaceAll(found -> give(found, exports));
    Matcher other = OTHER.matcher(body);
    if (other.find()) {
      throw new IllegalStateException(path + " cannot be joined: " + other.group());
    }
    return new PageModule(path, imports, exports, body);
  }

  private static String take(String path, MatchResult found, Map<String, String> imports) {
    String names = found.group(1) == null ? "" : found.group(1).replace(" as ", ": ");
    String taken = found.group(2) == null ? names : DEFAULT + ": " + found.group(2);
    imports.put(PagePaths.resolve(path, found.group(3)), taken);
    return "";
  }

  private static String give(MatchResult found, List<String> exports) {
    boolean nameless = found.group(1) != null;
    exports.add(nameless ? DEFAULT : found.group(3));
    return Matcher.quoteReplacement(nameless ? "const " + DEFAULT_NAME + " = " : found.group(2));
  }

  /** What a joined file calls the object of this module's exports. */
  static String name(String path) {
    return path.replaceAll("\\W", "_");
  }

  /**
   * The module as one declaration, for the file at {@code file}: a function, so that its own names
   * stay its own.
   */
  String declaration(String file) {
    StringBuilder text = new StringBuilder("\n// " + path + "\n");
    text.append("const ").append(name(path)).append(" = (() => {\n");
    imports.forEach((module, taken) -> {
      if (!taken.isEmpty()) {
        text.append("const { %s } = %s;\n".formatted(taken, name(module)));
      }
    });
    List<String> given =
        exports.stream().map(e -> e.equals(DEFAULT) ? e + ": " + DEFAULT_NAME : e).toList();
    return text.append(PagePaths.moved(body, path, file).strip())
        .append("\nreturn { %s };\n})();\n".formatted(String.join(", ", given)))
        .toString();
  }

  /** Hands on from the joined file at {@code file}, or from within it, what this module exports. */
  String exported() {
    StringBuilder text = new StringBuilder();
    List<String> named = exports.stream().filter(e -> !e.equals(DEFAULT)).toList();
    if (!named.isEmpty()) {
      text.append("export const { %s } = %s;\n".formatted(String.join(", ", named), name(path)));
    }
    if (exports.contains(DEFAULT)) {
      text.append("export default %s.default;\n".formatted(name(path)));
    }
    return text.toString();
  }
}
