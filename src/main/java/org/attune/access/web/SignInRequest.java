package org.attune.access.web;

import org.jspecify.annotations.Nullable;

/** A name, {@code user} or {@code tenant/user}, and its password. */
record SignInRequest(@Nullable String user, @Nullable String password) {
  /** Without the password. */
  @Override
  public String toString() {
    return "SignInRequest[]";
  }
}
