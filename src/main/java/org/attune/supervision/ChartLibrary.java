package org.attune.supervision;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the one file of Apache ECharts that the console draws with; the version is the pom's. */
@Configuration(proxyBeanMethods = false)
class ChartLibrary {
  private static final String PATH = "/app/lib/echarts.min.js";
  private static final ClassPathResource FILE =
      new ClassPathResource("META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js");

  /** The path names no version, so a new one must come through before long. */
  private static final Duration KEPT = Duration.ofDays(1);

  @Bean
  RouterFunction<ServerResponse> chartLibraryFile() {
    if (!FILE.exists()) {
      throw new IllegalStateException("not on the class path: " + FILE.getPath());
    }
    return RouterFunctions.resource(
        GET(PATH), FILE, (file, headers) -> headers.setCacheControl(CacheControl.maxAge(KEPT)));
  }
}
