package org.attune.conversation;

import java.time.Instant;

/** The approved reply to a message, exactly as approved. */
public record Reply(String text, String approvedBy, Instant approvedAt) {}
