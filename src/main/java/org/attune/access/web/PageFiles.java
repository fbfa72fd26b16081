package org.attune.access.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.AbstractResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The files of the page, read once at the start: a browser keeps them and asks each time whether
 * they are still the same.
 *
 * <p>They name each other without a version, so that one must never be used beside another of an
 * older release; and their dates do not tell releases apart, their content does. Scripts and the
 * first style sheets are served joined, for many small files take a browser longer than few.
 */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebFluxConfigurer {
  private static final String FOLDER = "/static/";

  /** What {@code core/gate.js} and {@code components/attune-inbox.js} ask for by these names. */
  private static final Map<String, List<String>> SHEETS =
      Map.of(
          "app/styles/first.css", List.of("tokens", "base", "shell"),
          "app/styles/inbox.css", List.of("queue", "message", "reply", "dialogs"));

  private final Map<String, PageFile> files;

  PageFiles() throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**")) {
      if (file.isReadable()) {
        String url = file.getURL().toString();
        contents.put(
            url.substring(url.lastIndexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
      }
    }
    contents.putAll(joinedScripts(contents));
    SHEETS.forEach((path, names) -> contents.put(path, joinedSheets(names, contents)));
    files =
        contents.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey, file -> new PageFile(file.getKey(), file.getValue())));
  }

  private static Map<String, byte[]> joinedScripts(Map<String, byte[]> contents) {
    Map<String, String> scripts =
        contents.entrySet().stream()
            .filter(file -> file.getKey().endsWith(".js"))
            .collect(Collectors.toMap(
                Map.Entry::getKey, file -> new String(file.getValue(), StandardCharsets.UTF_8)));
    return JoinedScripts.of(scripts).entrySet().stream()
        .collect(Collectors.toMap(
            Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] joinedSheets(List<String> names, Map<String, byte[]> contents) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    names.forEach(name -> joined.writeBytes(contents.get("app/styles/" + name + ".css")));
    return joined.toByteArray();
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/**")
        .setUseLastModified(false)
        .setEtagGenerator(file -> ((PageFile) file).tag())
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new InMemory(files));
  }

  /** Knows a file by its path and nothing else. */
  private static final class InMemory extends AbstractResourceResolver {
    private final Map<String, PageFile> files;

    InMemory(Map<String, PageFile> files) {
      this.files = files;
    }

    @Override
    protected Mono<Resource> resolveResourceInternal(
        @Nullable ServerWebExchange exchange,
        String path,
        List<? extends Resource> locations,
        ResourceResolverChain chain) {
      return Mono.justOrEmpty(files.get(path));
    }

    @Override
    protected Mono<String> resolveUrlPathInternal(
        String path, List<? extends Resource> locations, ResourceResolverChain chain) {
      return files.containsKey(path) ? Mono.just(path) : Mono.empty();
    }
  }
}
