/** Who there is: persons with passwords and platforms with API keys. */
@org.jspecify.annotations.NullMarked
package org.attune.access.account;
