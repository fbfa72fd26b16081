package org.attune.access.provision;

/** Attune must not start like this; retrying without another configuration is useless. */
@SuppressWarnings("serial") // ends the program
class StartRefusedException extends RuntimeException {
  private final StartPolicy.Refusal refusal;

  StartRefusedException(StartPolicy.Refusal refusal) {
    super(refusal.reason());
    this.refusal = refusal;
  }

  StartPolicy.Refusal refusal() {
    return refusal;
  }
}
