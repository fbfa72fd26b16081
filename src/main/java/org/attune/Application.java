package org.attune;

import java.util.Arrays;
import org.attune.cli.AttuneCommand;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or the command that the arguments name. */
@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    if (Arrays.stream(args).allMatch(Application::isProperty)) {
      serve(args);
      return;
    }
    // Without it the logging library would print debug messages between the data
    System.setProperty("logback.configurationFile", "attune-command-logging.xml");
    AttuneCommand.execute(args, Application::serve).ifPresent(System::exit);
  }

  private static boolean isProperty(String argument) {
    return argument.startsWith("--") && argument.contains("=");
  }

  private static void serve(String[] properties) {
    System.clearProperty("logback.configurationFile");
    SpringApplication application = new SpringApplication(Application.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.run(properties);
  }
}
