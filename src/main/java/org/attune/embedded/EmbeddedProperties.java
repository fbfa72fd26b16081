package org.attune.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded store keeps its file.
 *
 * @param directory created where missing, readable by its owner only
 */
@ConfigurationProperties("attune.embedded")
public record EmbeddedProperties(@DefaultValue("./data") Path directory) {}
