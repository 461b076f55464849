package vn.vinhdanh.workflow.integrity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vinhdanh.integrity.Kind;

/**
 * Data broken on purpose, and what the check must say of it. In the statements {@code {awarded}}, {@code {declined}},
 * {@code {deferred}}, {@code {inReview}} are codes of dossiers, {@code {list}} of their announced list,
 * {@code {movement}} and {@code {batch}} (the second one) what they say.
 */
record Breakage(Kind kind, String... statements) {

    private static final String LINE = "nomination_id = (SELECT id FROM vinhdanh.nomination WHERE code = '{%s}') ";

    static Stream<Breakage> all() {
        return Stream.of(
                new Breakage(Kind.DOSSIER_WITHOUT_PROCESS, "UPDATE act_ru_execution SET business_key_ = 'x' "
                        + "WHERE business_key_ = '{inReview}'"),
                new Breakage(Kind.PROCESS_WITHOUT_SUBJECT, "UPDATE act_ru_execution SET business_key_ = 'x' "
                        + "WHERE business_key_ = '{inReview}'"),
                new Breakage(Kind.LIST_WITHOUT_PROCESS, status("list", "ISSUED")),
                new Breakage(Kind.BATCH_WITHOUT_PROCESS, "UPDATE vinhdanh.batch SET status = 'CLOSED' "
                        + "WHERE movement = '{movement}' AND number = 1"),
                new Breakage(Kind.IMPORT_WITHOUT_PROCESS, anImport("RUNNING")),
                new Breakage(Kind.REVOCATION_WITHOUT_PROCESS, aRevocation("PROPOSED", "NULL")),
                new Breakage(Kind.PROCESS_TWICE, "UPDATE act_ru_execution SET business_key_ = '{inReview}' "
                        + "WHERE business_key_ = '{deferred}'"),
                new Breakage(Kind.PROCESS_OF_FINISHED, stage("inReview", "WITHDRAWN")),
                new Breakage(Kind.PROCESS_STUCK, "DELETE FROM act_ru_task WHERE proc_inst_id_ IN "
                        + "(SELECT id_ FROM act_ru_execution WHERE business_key_ = '{inReview}')"),
                new Breakage(Kind.STAGE_AND_STEP, stage("inReview", "APPRAISAL")),
                new Breakage(Kind.LIST_AND_STEP, "UPDATE act_ru_execution SET business_key_ = '{list}', proc_def_id_ = "
                        + "(SELECT max(id_) FROM act_re_procdef WHERE key_ = 'award-decision') "
                        + "WHERE business_key_ = '{inReview}'",
                        status("list", "DECIDING")),
                new Breakage(Kind.SHOWN_BATCH, "UPDATE vinhdanh.nomination SET batch_number = 1 "
                        + "WHERE code = '{inReview}'"),
                new Breakage(Kind.INCIDENT, incident("(SELECT max(id_) FROM act_ru_job)")),
                new Breakage(Kind.JOB_WITHOUT_INCIDENT, job("retries_ = 0")),
                new Breakage(Kind.INCIDENT_WITHOUT_JOB, incident("'gone'")),
                new Breakage(Kind.JOB_OVERDUE, job("duedate_ = NULL, create_time_ = '2021-01-01'")),
                new Breakage(Kind.DOSSIER_MISSING, "UPDATE vinhdanh.movement SET next_serial = next_serial + 1 "
                        + "WHERE code = '{movement}'"),
                new Breakage(Kind.SUBMITTED_WITHOUT_VERSION,
                        "DELETE FROM vinhdanh.nomination_version WHERE " + LINE.formatted("inReview")),
                new Breakage(Kind.DOSSIER_IN_TWO_LISTS, secondList("awarded", "NULL", "NULL")),
                new Breakage(Kind.LINE_OF_OTHER_STAGE, secondList("inReview", "NULL", "NULL")),
                new Breakage(Kind.DOSSIER_LEFT_BEHIND, "UPDATE vinhdanh.nomination SET batch_number = 1 "
                        + "WHERE code = '{deferred}'"),
                new Breakage(Kind.LIST_WITHOUT_LINES, "DELETE FROM vinhdanh.decision_line WHERE list_id = "
                        + "(SELECT id FROM vinhdanh.decision_list WHERE code = '{list}')"),
                new Breakage(Kind.OUTCOME_MISSING, line("awarded", "announced_at = NULL")),
                new Breakage(Kind.OUTCOME_TOO_EARLY, status("list", "DECIDING")),
                new Breakage(Kind.OUTCOME_TWICE, "INSERT INTO vinhdanh.journal (at, actor, subject, action) "
                        + "VALUES ('2022-01-01Z', 'system', '{declined}', 'OUTCOME')"),
                new Breakage(Kind.JOURNAL_OUTCOME, "DELETE FROM vinhdanh.journal "
                        + "WHERE subject = '{declined}' AND action = 'OUTCOME'"),
                new Breakage(Kind.OUTCOME_NOT_CARRIED, stage("declined", "GIVEN_DOWN")),
                new Breakage(Kind.AWARD_MISSING, "DELETE FROM vinhdanh.public_award",
                        "DELETE FROM vinhdanh.award WHERE " + LINE.formatted("awarded")),
                new Breakage(Kind.AWARD_WITHOUT_OUTCOME, line("awarded", "outcome = 'DECLINE'")),
                new Breakage(Kind.CERTIFICATE_GAP, "UPDATE vinhdanh.award SET serial = 900000 WHERE "
                        + LINE.formatted("awarded")),
                new Breakage(Kind.REGISTER_OUT_OF_STEP, "DELETE FROM vinhdanh.public_award WHERE "
                        + LINE.formatted("awarded")),
                new Breakage(Kind.REVOCATION_NOT_CARRIED, aRevocation("REVOKED", "'2022-02-01Z'")),
                new Breakage(Kind.MAIL_MISSING, "DELETE FROM vinhdanh.mail_outbox WHERE key LIKE 'outcome:{list}:%'"),
                new Breakage(Kind.MAIL_TWICE, "ALTER TABLE vinhdanh.mail_outbox DROP CONSTRAINT mail_outbox_key_key",
                        "INSERT INTO vinhdanh.mail_outbox (key, recipient, subject, html, plain, created_at, "
                        + "next_attempt) SELECT key, recipient, subject, html, plain, created_at, next_attempt "
                        + "FROM vinhdanh.mail_outbox WHERE key LIKE 'outcome:{list}:%'"),
                new Breakage(Kind.MAIL_OVERDUE, mail("next_attempt = '2021-01-01Z'")),
                new Breakage(Kind.MAIL_TROUBLED, mail("attempts = 5")),
                new Breakage(Kind.PAPERS_MISSING, "DELETE FROM vinhdanh.document "
                        + "WHERE subject = '{list}' AND name = 'quyet-dinh'"),
                new Breakage(Kind.PAPER_ALTERED, "UPDATE vinhdanh.document SET pdf = 'x' "
                        + "WHERE subject = '{list}' AND name = 'quyet-dinh'"),
                new Breakage(Kind.FILE_ALTERED, "UPDATE vinhdanh.evidence_content SET content = 'x' WHERE sha256 = "
                        + "(SELECT sha256 FROM vinhdanh.evidence WHERE " + LINE.formatted("inReview") + "LIMIT 1)"),
                new Breakage(Kind.JOURNAL_MISSING, "DELETE FROM vinhdanh.journal "
                        + "WHERE subject = '{inReview}' AND action = 'SUBMITTED'"),
                new Breakage(Kind.JOURNAL_BROKEN, "INSERT INTO vinhdanh.journal_seal (issuer, seq, journal_id, hash) "
                        + "VALUES ('su-co', 2, 1, sha256('x'))"),
                new Breakage(Kind.IMPORT_HALF_MADE, anImport("DONE"), anImportRow("VALID", true)),
                new Breakage(Kind.IMPORT_ROW_WITHOUT_DOSSIER, anImport("DONE"), anImportRow("SUBMITTED", false)));
    }

    List<String> statements(Map<String, String> codes) {
        return Stream.of(statements).map(sql -> {
            String filled = sql;
            for (var code : codes.entrySet()) {
                filled = filled.replace("{" + code.getKey() + "}", code.getValue());
            }
            return filled;
        }).toList();
    }

    @Override
    public String toString() {
        return kind.name();
    }

    private static String stage(String dossier, String stage) {
        return "UPDATE vinhdanh.nomination SET stage = '" + stage + "' WHERE code = '{" + dossier + "}'";
    }

    private static String status(String list, String status) {
        return "UPDATE vinhdanh.decision_list SET status = '" + status + "' WHERE code = '{" + list + "}'";
    }

    private static String line(String dossier, String set) {
        return "UPDATE vinhdanh.decision_line SET " + set + " WHERE " + LINE.formatted(dossier);
    }

    private static String mail(String set) {
        return "UPDATE vinhdanh.mail_outbox SET sent_at = NULL, " + set + " WHERE key LIKE 'outcome:{list}:%'";
    }

    private static String job(String set) {
        return "UPDATE act_ru_job SET " + set + " WHERE process_instance_id_ IN "
                + "(SELECT id_ FROM act_ru_execution WHERE business_key_ = '{batch}')";
    }

    private static String incident(String job) {
        return "INSERT INTO act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, proc_inst_id_, "
                + "activity_id_, cause_incident_id_, configuration_) SELECT 'broken', 1, '2022-01-01', 'failedJob', "
                + "id_, 'Activity_X', 'broken', " + job + " FROM act_ru_execution WHERE business_key_ = '{inReview}'";
    }

    private static String secondList(String dossier, String outcome, String announced) {
        return "WITH other AS (INSERT INTO vinhdanh.decision_list (code, movement, issuer, created_at) "
                + "VALUES ('{movement}-L99', '{movement}', 'soc-trang', '2022-01-01Z') RETURNING id) "
                + "INSERT INTO vinhdanh.decision_line (list_id, nomination_id, position, outcome, announced_at) "
                + "SELECT other.id, n.id, 1, " + outcome + ", " + announced + " FROM other, vinhdanh.nomination n "
                + "WHERE n.code = '{" + dossier + "}'";
    }

    private static String anImport(String status) {
        return "INSERT INTO vinhdanh.nomination_import (movement, issuer, unit_id, status, file_name, file_sha256, "
                + "submit, all_or_nothing, created_at, created_by) SELECT '{movement}', 'soc-trang', unit_id, '"
                + status + "', 'x.xlsx', 'x', true, false, '2022-01-01Z', 'x' FROM vinhdanh.nomination "
                + "WHERE code = '{inReview}'";
    }

    private static String anImportRow(String state, boolean pending) {
        return "INSERT INTO vinhdanh.import_row (import_id, row, state, pending, complete) SELECT max(id), 1, '" + state
                + "', " + pending + ", true FROM vinhdanh.nomination_import WHERE movement = '{movement}'";
    }

    private static String aRevocation(String status, String applied) {
        return "INSERT INTO vinhdanh.revocation (code, movement, issuer, nomination_id, kind, status, ground_id, "
                + "reason, requested_by, amount, old_recipient, old_unit_name, created_at, created_by, applied_at) "
                + "SELECT '{movement}-R99', '{movement}', 'soc-trang', id, 'REVOKE', '" + status + "', 1, 'x', 'x', 0, "
                + "'x', 'x', '2022-01-01Z', 'x', " + applied + " FROM vinhdanh.nomination WHERE code = '{awarded}'";
    }
}
