package vn.vinhdanh.workflow.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * An open task as a digest tells of it.
 *
 * @param name      of the step, as people see it
 * @param startedOn the day it began
 * @param dueOn     its last day
 * @param code      of the dossier, list, batch or movement
 * @param nominee   of a dossier, else null
 * @param issuer    whose leaders read of it when it is overdue
 * @param group     whose task it is
 * @param assignee  who has claimed it, or null
 * @param returnedTo group of the reviewers who wait for a supplement, or null
 * @param only      where some of the group are barred from it, those who are not; else null
 */
record DueTask(String step, String name, LocalDate startedOn, LocalDate dueOn, String code, String nominee,
        String issuer, String group, String assignee, boolean urgent, String returnedTo,
        List<String> only) {
}
