package org.attune.access;

import java.security.Principal;
import reactor.core.publisher.Mono;

/** Tells long answers whether who asked for them is still let in. */
public interface StandingAccess {
  /** False once the session has ended or expired; asking does not prolong it. */
  Mono<Boolean> stands(Principal who);
}
