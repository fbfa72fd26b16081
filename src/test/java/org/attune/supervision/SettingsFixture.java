package org.attune.supervision;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings that hold where nobody sets any. */
public final class SettingsFixture {
  private SettingsFixture() {}

  public static SupervisionProperties asShipped() {
    return new Binder(new MapConfigurationPropertySource(Map.of()))
        .bindOrCreate("attune.supervision", SupervisionProperties.class);
  }
}
