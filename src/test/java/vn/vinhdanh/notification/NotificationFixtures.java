package vn.vinhdanh.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows for the tests of this package: one issuer and one movement with two batches, of their own for every test. */
class NotificationFixtures {

    static final String TITLE = "Đoàn kết, chung sức, đồng lòng thi đua phòng, chống dịch";

    private static final Timestamp SOMETIME = Timestamp.from(Instant.parse("2021-12-20T01:00:00Z"));

    final String issuer = "thu-" + UUID.randomUUID().toString().substring(0, 8);
    final String movement = issuer + "-2021";
    final long firstBatch;

    private final JdbcClient jdbc;
    private int serial;

    NotificationFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("INSERT INTO vinhdanh.issuer (code, name, short_name, place) "
                + "VALUES (?, 'UBND tỉnh', 'UBND', 'Sóc Trăng')")
                .param(issuer).update();
        jdbc.sql("INSERT INTO vinhdanh.body (issuer, kind, name) "
                + "VALUES (?, 'HOME_AFFAIRS', 'Sở Nội vụ tỉnh Sóc Trăng')")
                .param(issuer).update();
        jdbc.sql("INSERT INTO vinhdanh.movement (code, issuer, title, source) VALUES (?, ?, ?, 'test')")
                .params(movement, issuer, TITLE).update();
        jdbc.sql("INSERT INTO vinhdanh.movement_content (movement, code, position, title) "
                + "VALUES (?, 'ST-2', 2, 'Công tác phòng, chống dịch bệnh')")
                .param(movement).update();
        jdbc.sql("INSERT INTO vinhdanh.award_form (movement, code, position, title, recipients) "
                + "VALUES (?, 'BK', 1, 'Bằng khen', '{INDIVIDUAL}')")
                .param(movement).update();
        firstBatch = batch(1, "2021-09-08T17:00:00Z", "2021-12-31T17:00:00Z");
        batch(2, "2021-12-31T17:00:00Z", null);
    }

    private long batch(int number, String opens, String closes) {
        return insert("INSERT INTO vinhdanh.batch (movement, number, code, opens_at, closes_at) "
                + "VALUES (?, ?, ?, ?::timestamptz, ?::timestamptz) RETURNING id",
                movement, number, movement + "-D" + number, opens, closes);
    }

    long unit(String name, String email) {
        return unit(name, email, null);
    }

    long unit(String name, String email, String district) {
        return insert("INSERT INTO vinhdanh.unit (issuer, code, name, level, district, email, valid_from) "
                + "VALUES (?, ?, ?, 'COMMUNE', ?, ?, '2000-01-01') RETURNING id",
                issuer, "don-vi-" + ++serial, name, district, email);
    }

    String unitCode(long unitId) {
        return jdbc.sql("SELECT code FROM vinhdanh.unit WHERE id = ?").param(unitId).query(String.class).single();
    }

    long nomination(long unitId, String name, String stage) {
        return insert("""
                INSERT INTO vinhdanh.nomination (code, movement, issuer, unit_id, batch_number,
                    stage, kind, name, birth_year, citizen_id, workplace, content, award_form,
                    created_at, created_by, sort_key)
                VALUES (?, ?, ?, ?, 1, ?, 'INDIVIDUAL', ?, 1979, '094079001234', 'Trạm Y tế xã',
                    'ST-2', 'BK', ?, 'donvi', 'x')
                RETURNING id""", movement + "-" + String.format("%06d", ++serial), movement, issuer,
                unitId, stage, name, SOMETIME);
    }

    String code(long nominationId) {
        return jdbc.sql("SELECT code FROM vinhdanh.nomination WHERE id = ?").param(nominationId)
                .query(String.class).single();
    }

    void opinion(long nominationId, String stage, String verdict, String reason) {
        jdbc.sql("""
                INSERT INTO vinhdanh.opinion (nomination_id, stage, verdict, reason,
                    dossier_version, given_by, given_at)
                VALUES (?, ?, ?, ?, 1, 'huyen', ?)""").params(nominationId, stage, verdict, reason, SOMETIME).update();
    }

    void supplementBy(long nominationId, LocalDate day) {
        jdbc.sql("UPDATE vinhdanh.nomination SET supplement_by = ? WHERE id = ?").params(day, nominationId).update();
    }

    void outcome(long nominationId, String outcome, String reason) {
        jdbc.sql("UPDATE vinhdanh.nomination SET outcome = ?, reason = ? WHERE id = ?")
                .params(outcome, reason, nominationId).update();
    }

    /** An issued list of the first batch. */
    long list() {
        long list = insert("INSERT INTO vinhdanh.decision_list (code, movement, issuer, batch_id, created_at, status) "
                + "VALUES (?, ?, ?, ?, ?, 'ISSUED') RETURNING id",
                movement + "-L1", movement, issuer, firstBatch, SOMETIME);
        insert("""
                INSERT INTO vinhdanh.decision (list_id, issuer, number, date, signer,
                    signer_capacity, issued_at, issued_by)
                VALUES (?, ?, '3021/QĐ-UBND', '2022-01-20', 'Nguyễn Văn Ký', 'CHU_TICH', ?, 'vanthu') RETURNING id""",
                list, issuer, SOMETIME);
        return list;
    }

    void line(long list, long nominationId, String outcome, String reason) {
        jdbc.sql("INSERT INTO vinhdanh.decision_line (list_id, nomination_id, position, outcome, "
                + "reason) VALUES (?, ?, ?, ?, ?)")
                .params(list, nominationId, ++serial, outcome, reason).update();
    }

    void award(long list, long nominationId, String certificate) {
        jdbc.sql("""
                INSERT INTO vinhdanh.award (nomination_id, decision_id, certificate_number, verification_code,
                    awarded_on, issuer, movement, year, kind, recipient, unit_name)
                SELECT n.id, d.id, ?, ?, d.date, n.issuer, n.movement, d.year, n.kind, n.name, 'x'
                FROM vinhdanh.decision d, vinhdanh.nomination n WHERE d.list_id = ? AND n.id = ?""")
                .params(certificate + "/" + issuer, issuer + certificate, list, nominationId).update();
    }

    void higherAward(long nominationId, String decision) {
        jdbc.sql("""
                INSERT INTO vinhdanh.award (nomination_id, verification_code, higher_decision, awarded_on, issuer,
                    movement, year, kind, recipient, unit_name)
                SELECT id, ?, ?, '2022-02-02', issuer, movement, 2022, kind, name, 'x'
                FROM vinhdanh.nomination WHERE id = ?""")
                .params("CT" + issuer, decision, nominationId).update();
    }

    void carryOver(long nominationId, String reason) {
        jdbc.sql("INSERT INTO vinhdanh.carry_over (nomination_id, from_batch, to_batch, reason, moved_at, list_id) "
                + "SELECT :id, 1, 2, :reason, :at, (SELECT list_id FROM vinhdanh.decision_line "
                + "WHERE nomination_id = :id AND :reason = 'DEFERRED')")
                .param("id", nominationId).param("reason", reason).param("at", SOMETIME).update();
    }

    private long insert(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
