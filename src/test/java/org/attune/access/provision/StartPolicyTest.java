package org.attune.access.provision;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.access.provision.StartPolicy.Refusal;
import org.attune.access.provision.StartPolicy.Situation;
import org.junit.jupiter.api.Test;

class StartPolicyTest {
  @Test
  void theDemoStartsOnALoopbackAddressWithTheEmbeddedStore() {
    assertThat(StartPolicy.refusal(demo(true, false))).isEmpty();
  }

  @Test
  void theDemoIsNeverWithinReachOfOtherMachines() {
    Refusal refusal = StartPolicy.refusal(demo(false, false)).orElseThrow();

    assertThat(refusal.reason()).contains("demo accounts on server.address=192.0.2.7");
    assertThat(refusal.remedy()).contains("server.address=127.0.0.1", "attune.access.accounts");
  }

  @Test
  void theDemoIsNeverInAnExternalStore() {
    Refusal refusal = StartPolicy.refusal(demo(true, true)).orElseThrow();

    assertThat(refusal.reason()).contains("spring.mongodb.uri");
  }

  @Test
  void demoAccountsLeftInTheStoreKeepItOnThisMachine() {
    assertThat(StartPolicy.refusal(real(true, false, true)).orElseThrow().reason())
        .contains("its store holds demo accounts");
    assertThat(StartPolicy.refusal(real(true, true, true))).isEmpty();
  }

  @Test
  void somebodyMustBeAbleToSignIn() {
    Refusal refusal = StartPolicy.refusal(real(false, true, false)).orElseThrow();

    assertThat(refusal.reason()).contains("nobody could sign in");
    assertThat(refusal.remedy())
        .startsWith("Either remove attune.access.demo, or list who may use Attune");
  }

  @Test
  void listedAccountsMayServeOtherMachinesFromAnExternalStore() {
    assertThat(StartPolicy.refusal(real(true, false, false))).isEmpty();
  }

  private static Situation demo(boolean loopback, boolean externalStore) {
    return new Situation(true, false, loopback, "192.0.2.7", externalStore, false);
  }

  private static Situation real(boolean accounts, boolean loopback, boolean demoAccountsStored) {
    return new Situation(false, accounts, loopback, "192.0.2.7", true, demoAccountsStored);
  }
}
