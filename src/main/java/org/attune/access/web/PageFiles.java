package org.attune.access.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.kernel.Sha256;
import org.jspecify.annotations.Nullable;
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

  PageFiles() throws IOException {
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(FOLDER + "**")) {
      if (file.isReadable()) {
        tags.put(file.getURL().toString(), tag(file));
      }
    }
  }

  private static String tag(Resource file) throws IOException {
    return "\"" + Sha256.of(file.getContentAsByteArray()).hex().substring(0, 16) + "\"";
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FOLDER)
        .setUseLastModified(false)
        .setEtagGenerator(this::known)
        .setCacheControl(CacheControl.noCache());
  }

  /** Null, hence no tag, for what was not there at the start. */
  private @Nullable String known(Resource file) {
    try {
      return tags.get(file.getURL().toString());
    } catch (IOException e) {
      return null;
    }
  }
}
