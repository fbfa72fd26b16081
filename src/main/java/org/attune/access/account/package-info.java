/** Who there is: persons with passwords and platforms with API keys. */
@org.springframework.modulith.NamedInterface("account")
@org.jspecify.annotations.NullMarked
package org.attune.access.account;
