package org.attune.access.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.attune.kernel.Json;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

/** The policy that ships with Attune, and variations of it. */
public final class PolicyFixture {
  /** As in {@code tenant-policy.yaml}. */
  public static final TenantPolicy SHIPPED = shipped();

  private PolicyFixture() {}

  private static TenantPolicy shipped() {
    try {
      MutablePropertySources sources = new MutablePropertySources();
      new YamlPropertySourceLoader()
          .load("shipped", new ClassPathResource("tenant-policy.yaml"))
          .forEach(sources::addLast);
      return new Binder(ConfigurationPropertySources.from(sources))
          .bind("attune.policy", TenantPolicy.class)
          .get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The shipped policy with one field set to a JSON value, for example {@code 0} or {@code "BOTH"}.
   */
  public static TenantPolicy with(String field, Object value) {
    return with(SHIPPED, field, value);
  }

  /** As above, from another policy. */
  public static TenantPolicy with(TenantPolicy base, String field, Object value) {
    ObjectNode tree = Json.MAPPER.valueToTree(base);
    if (!tree.has(field)) {
      throw new IllegalArgumentException("no field " + field);
    }
    tree.set(field, Json.MAPPER.valueToTree(value));
    return Json.MAPPER.treeToValue(tree, TenantPolicy.class);
  }
}
