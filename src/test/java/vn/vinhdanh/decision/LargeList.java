package vn.vinhdanh.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.nomination.VietnameseName;

/**
 * Dossiers that wait for a decision in the first batch of a movement, as many as a list may have, straight into the
 * table: without papers and without processes, so that they can be listed and decided, and not announced.
 */
public final class LargeList {

    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi",
        "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Thạch", "Sơn", "Kim", "Danh", "Lâm"};
    private static final String[] MIDDLE = {"Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh", "Quốc", "Thị Mỹ", "Hoàng",
        "Đức", "Thị Kim", "Xuân", "Công", "Thị Thu", "Bảo", "Gia", "Phương", "Tuấn", "Thị Hồng", "Anh"};
    private static final String[] GIVEN = {"An", "Ân", "Bình", "Châu", "Cường", "Dung", "Dũng", "Đạt", "Giang", "Hà",
        "Hải", "Hạnh", "Hiền", "Hoa", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Nhung",
        "Phúc", "Quân", "Sang", "Tâm", "Thảo", "Trang", "Trí", "Uyên", "Vân", "Việt", "Yến", "Ước"};
    private static final int CHUNK = 5_000;

    private LargeList() {
    }

    /**
     * Of the units that the issuer has on that day but Sở Nội vụ, whose own people need a second hand, in the contents
     * and award form of the movement. Two of a hundred are the same person as another one, five bear another flag.
     */
    public static void insert(JdbcClient db, String movement, int lines) {
        Random random = new Random(lines);
        String prefix = movement + "-T" + UUID.randomUUID().toString().substring(0, 6);
        int next = db.sql("SELECT count(*) FROM vinhdanh.nomination").query(Integer.class).single();
        for (int done = 0; done < lines; done += CHUNK) {
            insert(db, movement, prefix, random, next, done, Math.min(lines, done + CHUNK));
        }
        db.sql("""
                INSERT INTO vinhdanh.nomination_flag (nomination_id, code, clause)
                SELECT id, CASE WHEN id % 2 = 0 THEN 'OUTSIDE_MOVEMENT_PERIOD' ELSE 'QUOTA_EXCEEDED' END, 'KH 137'
                FROM vinhdanh.nomination WHERE code LIKE :prefix AND id % 20 = 0""")
                .param("prefix", prefix + "%").update();
        db.sql("ANALYZE vinhdanh.nomination").update();
    }

    private static void insert(JdbcClient db, String movement, String prefix, Random random, int next, int from,
            int to) {
        List<String> codes = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> sortKeys = new ArrayList<>();
        List<String> citizens = new ArrayList<>();
        List<Integer> dice = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int die = random.nextInt(1_000_000);
            NomineeKind kind = die % 20 == 0 ? NomineeKind.HOUSEHOLD : die % 5 == 0 ? NomineeKind.COLLECTIVE
                    : NomineeKind.INDIVIDUAL;
            String name = of(FAMILY, random) + " " + of(MIDDLE, random) + " " + of(GIVEN, random);
            String full = switch (kind) {
                case INDIVIDUAL -> name;
                case COLLECTIVE -> "Tổ lấy mẫu số " + i;
                case HOUSEHOLD -> "Hộ " + name;
            };
            codes.add("%s-%06d".formatted(prefix, i));
            kinds.add(kind.name());
            names.add(full);
            sortKeys.add(VietnameseName.sortKey(kind, full));
            int person = next + (i % 100 == 99 ? i - 1 : i);
            citizens.add(kind == NomineeKind.INDIVIDUAL ? "09%010d".formatted(person) : null);
            dice.add(die);
        }
        db.sql("""
                WITH units AS (SELECT array_agg(id ORDER BY id) AS ids FROM vinhdanh.unit
                        WHERE issuer = (SELECT issuer FROM vinhdanh.movement WHERE code = :movement)
                          AND code <> 'so-noi-vu'
                          AND valid_from <= '2021-12-20' AND (valid_to IS NULL OR valid_to > '2021-12-20')),
                     contents AS (SELECT array_agg(code ORDER BY position) AS codes FROM vinhdanh.movement_content
                        WHERE movement = :movement),
                     forms AS (SELECT code FROM vinhdanh.award_form WHERE movement = :movement
                        ORDER BY position LIMIT 1)
                INSERT INTO vinhdanh.nomination (code, movement, issuer, unit_id, batch_number, stage, kind, name,
                    gender, birth_year, citizen_id, position, workplace, leader, content, award_form, achievement,
                    achieved_from, achieved_to, urgent, exclusion_declared, in_process, created_at, created_by,
                    submitted_at, submitted_by, sort_key)
                SELECT r.code, :movement, m.issuer, units.ids[1 + r.die % cardinality(units.ids)], 1,
                    'AWAITING_DECISION', r.kind, r.name,
                    CASE WHEN r.kind = 'INDIVIDUAL' THEN CASE WHEN r.die % 2 = 0 THEN 'MALE' ELSE 'FEMALE' END END,
                    1960 + r.die % 40, r.citizen, 'Nhân viên', 'Trạm Y tế số ' || r.die % 300,
                    r.kind = 'INDIVIDUAL' AND r.die % 7 = 0, contents.codes[1 + r.die % cardinality(contents.codes)],
                    forms.code, 'Trực chốt, lấy mẫu, tiêm chủng liên tục 60 ngày đêm', '2021-09-10', '2021-12-10',
                    false, false, false, '2021-12-01T08:00+07', 'donvi', '2021-12-02T08:00+07', 'donvi', r.sort_key
                FROM unnest(:codes::text[], :kinds::text[], :names::text[], :sortKeys::text[], :citizens::text[],
                    :dice::int[]) AS r (code, kind, name, sort_key, citizen, die)
                CROSS JOIN units CROSS JOIN contents CROSS JOIN forms
                JOIN vinhdanh.movement m ON m.code = :movement""")
                .param("movement", movement).param("codes", codes.toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new)).param("names", names.toArray(String[]::new))
                .param("sortKeys", sortKeys.toArray(String[]::new))
                .param("citizens", citizens.toArray(String[]::new)).param("dice", dice.toArray(Integer[]::new))
                .update();
    }

    private static String of(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
