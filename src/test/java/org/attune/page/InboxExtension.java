package org.attune.page;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands out the one {@link InboxUnderTest}: starting Attune and Chromium anew would cost minutes.
 */
final class InboxExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(InboxExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
    return parameter.getParameter().getType() == InboxUnderTest.class;
  }

  @Override
  public InboxUnderTest resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    return extension
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(InboxUnderTest.class, key -> start(), InboxUnderTest.class);
  }

  private static InboxUnderTest start() {
    try {
      return new InboxUnderTest();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
