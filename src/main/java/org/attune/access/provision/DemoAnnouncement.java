package org.attune.access.provision;

import java.nio.file.Path;

/** What a newcomer reads at the end of the start. */
final class DemoAnnouncement {
  private DemoAnnouncement() {}

  static String of(DemoCredentials demo, Path file) {
    return """

    ------------------------------------------------------------------------
      Attune is ready: %s

      Sign in as        user          password
        therapist       %-12s  %s
        supervisor      %-12s  %s

      Platform API key  %s

      This is a demo for this computer only. The same is in
      %s
    ------------------------------------------------------------------------
    """
        .formatted(
            demo.url(),
            demo.therapist().user(),
            demo.therapist().password(),
            demo.supervisor().user(),
            demo.supervisor().password(),
            demo.platformApiKey(),
            file.toAbsolutePath().normalize());
  }
}
