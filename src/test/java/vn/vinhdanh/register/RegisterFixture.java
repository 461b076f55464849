package vn.vinhdanh.register;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Awards as the chain leaves them behind: each fixture has an issuer, {@code so-N}, and a movement of its own, with a
 * decision that is announced unless said otherwise. Nominees have a citizen number, a birth year and a gender, so
 * that a test can see that these are nowhere.
 */
public final class RegisterFixture {

    public static final String CITIZEN = "094085";
    public static final String BIRTH = "1937";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public final String issuer;
    public final String movement;
    public final String decisionNumber;
    public final long decision;
    private final JdbcClient db;
    private final long list;
    private final long unit;
    private final int number;
    private int serial;

    public RegisterFixture(JdbcClient db) {
        this(db, true);
    }

    public RegisterFixture(JdbcClient db, boolean announced) {
        this.db = db;
        number = NUMBERS.incrementAndGet();
        issuer = "so-" + number;
        movement = issuer + "-2021";
        decisionNumber = number + "/QĐ-SỔ";
        db.sql("INSERT INTO vinhdanh.issuer (code, name, short_name, place) VALUES (?, ?, ?, 'Sổ')")
                .params(issuer, "Ủy ban nhân dân tỉnh " + number, "UBND tỉnh " + number).update();
        unit = db.sql("INSERT INTO vinhdanh.unit (issuer, code, name, level, valid_from) "
                + "VALUES (?, 'x', 'Trạm Y tế xã Ngọc Tố', 'COMMUNE', '2020-01-01') RETURNING id")
                .param(issuer).query(Long.class).single();
        db.sql("INSERT INTO vinhdanh.movement (code, issuer, title, plan, source) VALUES (?, ?, ?, '137/KH', 'test')")
                .params(movement, issuer, "Phong trào chống dịch " + number).update();
        db.sql("INSERT INTO vinhdanh.movement_content (movement, code, position, title) "
                + "VALUES (?, 'ND-1', 1, 'Phòng, chống dịch bệnh')").param(movement).update();
        list = db.sql("INSERT INTO vinhdanh.decision_list (code, movement, issuer, status, created_at) "
                + "VALUES (?, ?, ?, 'ISSUED', '2021-12-30T00:00:00Z') RETURNING id")
                .params(movement + "-L1", movement, issuer).query(Long.class).single();
        decision = db.sql("""
                INSERT INTO vinhdanh.decision (list_id, issuer, number, date, signer, signer_capacity, issued_at,
                    issued_by)
                VALUES (?, ?, ?, '2021-12-31', 'Trần Văn Lâu', 'CHU_TICH', '2021-12-31T01:00:00Z', 'vanthu')
                RETURNING id""").params(list, issuer, decisionNumber).query(Long.class).single();
        if (announced) {
            announce();
        }
    }

    /** The last step of the chain. */
    public void announce() {
        db.sql("UPDATE vinhdanh.decision_list SET status = 'ANNOUNCED', announced_at = '2021-12-31T02:00:00Z' "
                + "WHERE id = ?").param(list).update();
    }

    public Award award(String name) {
        return award(name, "Trạm Y tế xã Ngọc Tố");
    }

    /** A person awarded by the decision. */
    public Award award(String name, String unitName) {
        long nomination = nomination(name);
        db.sql("""
                INSERT INTO vinhdanh.award (nomination_id, decision_id, certificate_number, verification_code,
                    awarded_on, issuer, movement, year, serial, kind, recipient, unit_name, content, content_title,
                    award_form, award_form_title, prize)
                VALUES (?, ?, ?, ?, '2021-12-31', ?, ?, 2021, ?, 'INDIVIDUAL', ?, ?, 'ND-1', 'Phòng, chống dịch bệnh',
                    'BK', 'Bằng khen', 1490000)""")
                .params(nomination, decision, movement + "-" + serial, code(), issuer, movement, serial, name, unitName)
                .update();
        return new Award(nomination, movement + "-" + serial, code());
    }

    /** A person awarded by a higher authority. */
    public Award higher(String name) {
        long nomination = nomination(name);
        db.sql("""
                INSERT INTO vinhdanh.award (nomination_id, verification_code, higher_decision, awarded_on, issuer,
                    movement, year, kind, recipient, unit_name, award_form, award_form_title)
                VALUES (?, ?, '1999/QĐ-TTg', '2022-02-02', ?, ?, 2022, 'INDIVIDUAL', ?, 'Trạm Y tế xã Ngọc Tố', 'HC',
                    'Huân chương Lao động')""")
                .params(nomination, code(), issuer, movement, name).update();
        return new Award(nomination, movement + "-" + serial, code());
    }

    /**
     * An award of this fixture.
     *
     * @param dossier code of the dossier
     * @param code    of the verification
     */
    public record Award(long id, String dossier, String code) {
    }

    public void revoke(Award award) {
        db.sql("UPDATE vinhdanh.award SET status = 'REVOKED' WHERE nomination_id = ?").param(award.id()).update();
    }

    /** Each field by its column; what is not named is not published. */
    public void publishes(String... fields) {
        String columns = String.join(", ", fields);
        db.sql("DELETE FROM vinhdanh.movement_publication WHERE movement = ?").param(movement).update();
        db.sql("""
                INSERT INTO vinhdanh.movement_publication (movement, published, name, unit, content, decision,
                    workplace, position, achievement, prize)
                SELECT ?, 'published' = ANY (f), 'name' = ANY (f), 'unit' = ANY (f), 'content' = ANY (f),
                    'decision' = ANY (f), 'workplace' = ANY (f), 'position' = ANY (f), 'achievement' = ANY (f),
                    'prize' = ANY (f) FROM string_to_array(?, ', ') f""").params(movement, columns).update();
    }

    public String publicName() {
        return "Phong trào chống dịch " + number;
    }

    private long nomination(String name) {
        serial++;
        return db.sql("""
                INSERT INTO vinhdanh.nomination (code, movement, issuer, unit_id, stage, kind, name, gender, birth_year,
                    citizen_id, position, workplace, achievement, created_at, created_by, sort_key)
                VALUES (?, ?, ?, ?, 'AWARDED', 'INDIVIDUAL', ?, 'FEMALE', ?, ?, 'Trạm trưởng', 'Trạm Y tế Ấp Bốn', ?, ?,
                    'donvi', 'x') RETURNING id""")
                .params(movement + "-" + serial, movement, issuer, unit, name, Integer.parseInt(BIRTH), citizen(),
                        "Trực chốt 60 ngày liền, số " + citizen(), LocalDate.of(2021, 12, 1))
                .query(Long.class).single();
    }

    private String citizen() {
        return CITIZEN + "%06d".formatted(number * 100 + serial);
    }

    private String code() {
        return "%010dABCDEF%04d".formatted(number, serial);
    }
}
