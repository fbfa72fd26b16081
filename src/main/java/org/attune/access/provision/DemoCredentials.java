package org.attune.access.provision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.attune.access.DemoTenant;
import org.attune.access.Role;
import org.attune.access.account.Account;
import org.attune.access.account.ApiKey;
import org.attune.access.account.Passwords;
import org.attune.access.account.Secrets;
import org.attune.kernel.Sha256;

/** What a newcomer needs to try Attune, in the shape of {@code demo-credentials.json}. */
record DemoCredentials(String url, String platformApiKey, Login therapist, Login supervisor) {
  private static final String KEY_PREFIX = "atk_";
  private static final int MAXIMUM_PASSWORD_BYTES = 72;

  record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  static DemoCredentials random() {
    return new DemoCredentials(
        "",
        Secrets.token(KEY_PREFIX),
        new Login(DemoTenant.THERAPIST, Secrets.password()),
        new Login(DemoTenant.SUPERVISOR, Secrets.password()));
  }

  DemoCredentials at(String url) {
    return new DemoCredentials(url, platformApiKey, therapist, supervisor);
  }

  /** The demo's accounts; those that stand in {@code stored} with the same secret, unchanged. */
  Roster roster(Roster stored, Passwords passwords) {
    return new Roster(
        List.of(
            account(therapist, Role.THERAPIST, stored, passwords),
            account(supervisor, Role.SUPERVISOR, stored, passwords)),
        List.of(new ApiKey(Sha256.of(platformApiKey), DemoTenant.ID, DemoTenant.PLATFORM)));
  }

  private static Account account(Login login, Role role, Roster stored, Passwords passwords) {
    return stored.people().stream()
        .filter(person -> person.tenant().equals(DemoTenant.ID) && person.role() == role)
        .filter(person -> person.id().equals(login.user))
        .filter(person -> passwords.matches(login.password, person.hash()))
        .findFirst()
        .orElseGet(
            () -> new Account(DemoTenant.ID, login.user, role, passwords.hash(login.password)));
  }

  /** False for a file that somebody has written by hand and wrongly. */
  @SuppressWarnings("ConstantValue") // a file may lack any field
  boolean areComplete() {
    return platformApiKey != null
        && !platformApiKey.isBlank()
        && isLogin(therapist, DemoTenant.THERAPIST)
        && isLogin(supervisor, DemoTenant.SUPERVISOR);
  }

  private static boolean isLogin(Login login, String user) {
    return login != null
        && user.equals(login.user)
        && login.password != null
        && !login.password.isBlank()
        && login.password.getBytes(UTF_8).length <= MAXIMUM_PASSWORD_BYTES;
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "DemoCredentials[" + url + "]";
  }
}
