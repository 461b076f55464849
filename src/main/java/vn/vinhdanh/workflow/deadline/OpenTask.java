package vn.vinhdanh.workflow.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An open task and what its due date follows from.
 *
 * @param step       element id
 * @param createdAt  when the task began
 * @param urgent     of the process: which procedure's terms apply
 * @param dossier    id of the dossier, or null where it is about a list, a batch or a movement
 * @param daysLeft   of an interrupted review, or null
 * @param supplementBySet a reviewer set the last day for the supplement
 * @param reviewBy   the batch's last day for reviews, or null
 */
record OpenTask(String id, String step, Instant createdAt, Instant dueAt, boolean urgent, Long dossier,
        Integer daysLeft, boolean supplementBySet, LocalDate reviewBy) {
}
