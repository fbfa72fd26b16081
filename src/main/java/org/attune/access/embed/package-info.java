/** The inbox inside a platform's own pages: from which origins, and with which tokens. */
@org.springframework.modulith.NamedInterface("embed")
@org.jspecify.annotations.NullMarked
package org.attune.access.embed;
