package org.attune;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {
  private final ApplicationModules modules = ApplicationModules.of(Application.class);

  @Test
  void everyModuleUsesOnlyWhatItDeclares() {
    modules.verify();
  }

  @Test
  void theModuleMapIsDrawn() {
    new Documenter(modules).writeModulesAsPlantUml();
  }
}
