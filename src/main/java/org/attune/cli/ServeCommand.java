package org.attune.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.attune.cli.console.ExitStatus;
import org.attune.cli.console.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Starts the service; its options are shorter names for properties of the application. */
@Command(
    name = "serve",
    description = {
      "Runs the service. Without settings it listens on http://127.0.0.1:8080, keeps its data in"
          + " ./data of the project and prints the credentials of a demo.",
      "Further --name=value arguments set properties of the application."
    })
final class ServeCommand implements Callable<Integer> {
  private static final String DIRECTORY = "attune.embedded.directory";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port to listen on (default: 8080; 0 takes a free one)")
  private @Nullable Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "directory of the embedded store (default: data in Attune's own directory)")
  private @Nullable Path data;

  @Option(names = "--no-demo-messages", description = "start a new demo with an empty queue")
  private boolean noDemoMessages;

  @Unmatched private List<String> properties = new ArrayList<>();

  private final Path home;
  private final Consumer<String[]> service;

  ServeCommand(Path home, Consumer<String[]> service) {
    this.home = home;
    this.service = service;
  }

  @Override
  public Integer call() {
    String[] arguments = springArguments().toArray(String[]::new);
    try {
      service.accept(arguments);
    } catch (RuntimeException e) {
      // The application has said why by itself, at length
      throw Fault.of("the service did not start; the reason stands above", e);
    }
    return ExitStatus.SERVING;
  }

  private List<String> springArguments() {
    List<String> arguments = new ArrayList<>();
    if (port != null) {
      arguments.add("--server.port=" + checked(port));
    }
    if (data != null) {
      arguments.add("--" + DIRECTORY + "=" + data.toAbsolutePath().normalize());
    } else if (!directoryIsSetElsewhere()) {
      // Started from anywhere, it finds the data of last time
      arguments.add("--" + DIRECTORY + "=" + home.resolve("data"));
    }
    if (noDemoMessages) {
      arguments.add("--attune.demo-messages=false");
    }
    properties.forEach(property -> arguments.add(checked(property)));
    return arguments;
  }

  private boolean directoryIsSetElsewhere() {
    return System.getProperty(DIRECTORY) != null
        || System.getenv("ATTUNE_EMBEDDED_DIRECTORY") != null
        || properties.stream().anyMatch(property -> property.startsWith("--" + DIRECTORY + "="));
  }

  private static int checked(int port) {
    if (port < 0 || port > 65_535) {
      throw Fault.usage("--port must be 0 to 65535");
    }
    return port;
  }

  private static String checked(String property) {
    if (!property.matches("--[A-Za-z][^=]*=.*")) {
      throw Fault.usage("serve does not know " + property + "; properties look like --name=value");
    }
    return property;
  }
}
