package org.attune.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.kernel.Sha256;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * The files of the page: a browser keeps them and asks each time whether they are still the same.
 *
 * <p>They name each other without a version, so that one must never be used beside another of an
 * older release; and their dates do not tell releases apart, their content does.
 */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebFluxConfigurer {
  private static final String FOLDER = "classpath:/static/";

  private final Map<String, String> tags = new ConcurrentHashMap<>();

  /** All are read once, so that no request waits for it. */
  PageFiles() throws IOException {
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(FOLDER + "**")) {
      if (file.isReadable()) {
        tag(file);
      }
    }
  }

  private String tag(Resource file) {
    try {
      return tags.computeIfAbsent(file.getURL().toString(), url -> tagOf(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tagOf(Resource file) {
    try {
      return "\"" + Sha256.of(file.getContentAsByteArray()).hex().substring(0, 16) + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FOLDER)
        .setUseLastModified(false)
        .setEtagGenerator(this::tag)
        .setCacheControl(CacheControl.noCache());
  }
}
