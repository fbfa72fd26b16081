package org.attune.suggestion.guardrail;

/** No machine's words for a message that needs the risk protocol. */
public final class RiskLevel implements Guardrail {
  @Override
  public String rule() {
    return "RISK_LEVEL";
  }

  @Override
  public boolean guardsSafety() {
    return false;
  }

  @Override
  public Verdict judge(Reply reply) {
    return reply.message().reading().risk().needsProtocol()
        ? new Verdict.Block("the message needs the risk protocol; a human answers it")
        : Verdict.pass();
  }
}
