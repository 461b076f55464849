package vn.vinhdanh.audit;

import java.time.Instant;
import java.util.Map;

/**
 * @param actor  user id, or {@code system}
 * @param action in capitals, such as {@code SUBMITTED}; {@code messages/journal} has its words
 * @param detail facts of the act, never personal data beyond what the subject's own table holds
 */
public record JournalEntry(Instant at, String actor, String action, Map<String, Object> detail) {
}
