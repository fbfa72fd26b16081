/** Which decisions a supervisor should look at: a drawn sample, in favour of risk. */
@org.jspecify.annotations.NullMarked
package org.attune.supervision.sampling;
