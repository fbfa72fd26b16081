/** What time alone does to reviews: they grow overdue, claims run out, risks are passed on. */
@org.jspecify.annotations.NullMarked
package org.attune.approval.ageing;
