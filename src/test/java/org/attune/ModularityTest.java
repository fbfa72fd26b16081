package org.attune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  private static final Path MAP = Path.of("docs", "modules.md");

  private final ApplicationModules modules = ApplicationModules.of(Application.class);

  @Test
  void everyModuleUsesOnlyWhatItDeclares() {
    modules.verify();
  }

  /** Drawn from the code itself, so the map in the repository is never out of date. */
  @Test
  void theModuleMapIsDrawn() throws IOException {
    Stream<String> head =
        Stream.of(
            "# Module map",
            "",
            "Drawn by `ModularityTest` from the code; `kernel`, known to every module, is left out.",
            "",
            "```mermaid",
            "graph TD");
    Stream<String> arrows = modules.stream().sorted(byName()).flatMap(this::arrows);
    List<String> lines = Stream.of(head, arrows, Stream.of("```")).flatMap(s -> s).toList();
    Files.createDirectories(MAP.getParent());
    Files.write(MAP, lines);
  }

  private Stream<String> arrows(ApplicationModule module) {
    String from = name(module);
    List<String> targets =
        module
            .getDirectDependencies(modules)
            .uniqueModules()
            .map(ModularityTest::name)
            .filter(target -> !target.equals("kernel"))
            .sorted()
            .toList();
    return targets.isEmpty()
        ? Stream.of("  " + from)
        : targets.stream().map(target -> "  " + from + " --> " + target);
  }

  private static Comparator<ApplicationModule> byName() {
    return Comparator.comparing(ModularityTest::name);
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
