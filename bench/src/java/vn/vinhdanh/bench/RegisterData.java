package vn.vinhdanh.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register of many years: twenty movements, a thousand decisions, names and units as often as they are in life. */
final class RegisterData {

    /** Each as often as of a hundred people bear it, roughly. */
    private static final List<String> FAMILY = often("Nguyễn 38 Trần 11 Lê 9 Phạm 7 Huỳnh 5 Phan 4 Võ 4 Đặng 3 Bùi 3 "
            + "Đỗ 2 Hồ 2 Ngô 2 Dương 2 Lý 2 Thạch 1 Sơn 1 Kim 1 Lâm 1 Trương 1 Hứa 1");
    private static final List<String> MIDDLE = often("Văn 25 Thị 30 Minh 6 Ngọc 6 Thanh 6 Hoàng 4 Quốc 4 Thúy 3 Đức 3 "
            + "Kim 3 Hữu 2 Bảo 2 Gia 2 Xuân 2 Phước 2");
    private static final String[] GIVEN = ("An Anh Ánh Ân Bảo Bích Bình Chi Chiến Cường Cúc Diễm Dũng Duy Duyên Đạt Đào "
            + "Điệp Định Đông Đức Em Giang Hà Hải Hạnh Hân Hậu Hiền Hiếu Hoa Hòa Hoàng Hồng Huệ Hùng Hương Huy Huyền Khanh "
            + "Khánh Khoa Khôi Kiệt Kiều Lam Lan Lành Liên Linh Loan Long Lộc Lợi Lụa Ly Mai Mạnh Mẫn Minh Mỹ Nam Nga Ngân "
            + "Nghĩa Ngọc Nguyên Nguyệt Nhàn Nhân Nhi Như Oanh Phát Phong Phú Phúc Phương Phượng Quân Quang Quế Quốc Quý "
            + "Quyên Quỳnh Sáng Sen Sơn Tài Tâm Tân Thành Thanh Thảo Thắm Thắng Thế Thiện Thịnh Thoa Thơ Thu Thuận Thúy "
            + "Thủy Thư Tiên Tiến Toàn Trang Trâm Trinh Trí Trung Trúc Tú Tuấn Tùng Tuyền Tuyết Vân Việt Vinh Vũ Vy Xuân "
            + "Yên Yến").split(" ");
    private static final String[] PLACES = ("Mỹ Xuyên,Kế Sách,Trần Đề,Long Phú,Cù Lao Dung,Châu Thành,Mỹ Tú,Thạnh Trị,"
            + "Ngã Năm,Vĩnh Châu,Ngọc Tố,Ngọc Đông,Hòa Tú,Gia Hòa,Thạnh Phú,Đại Tâm,Tham Đôn,An Lạc Thôn,Nhơn Mỹ,Phong "
            + "Nẫm,Thới An Hội,Đại Hải,Kế Thành,Kế An,Trinh Phú,Ba Trinh,Xuân Hòa,Lịch Hội Thượng,Tài Văn,Viên An,Viên "
            + "Bình,Thạnh Thới An,Liêu Tú,Trung Bình,Đại Ân,An Thạnh,Phú Tâm,An Hiệp,Thuận Hòa,Hồ Đắc Kiện").split(",");
    private static final String[] KINDS = {"Ủy ban nhân dân xã", "Trạm Y tế xã", "Trung tâm Y tế huyện",
        "Trường Trung học cơ sở", "Công an xã", "Ban Chỉ huy Quân sự xã", "Hội Liên hiệp Phụ nữ xã"};

    private RegisterData() {
    }

    static String name(Random random) {
        return pick(FAMILY, random) + " " + pick(MIDDLE, random) + " " + GIVEN[random.nextInt(GIVEN.length)];
    }

    static String unit(Random random) {
        return KINDS[random.nextInt(KINDS.length)] + " " + PLACES[random.nextInt(PLACES.length)];
    }

    /** The awards are entered as announced; what only dossiers need is left out. */
    static void fill(JdbcClient db, int awards) {
        db.sql("DROP INDEX vinhdanh.nomination_search, vinhdanh.nomination_by_name").update();
        db.sql("ALTER TABLE vinhdanh.nomination DROP COLUMN search_key, DROP COLUMN name_key CASCADE, "
                + "DROP COLUMN workplace_key CASCADE").update();
        db.sql("INSERT INTO vinhdanh.issuer (code, name, short_name, place) VALUES ('t', 'Tỉnh', 'UBND tỉnh', 'T')")
                .update();
        db.sql("INSERT INTO vinhdanh.unit (issuer, code, name, level, valid_from) "
                + "VALUES ('t', 'x', 'x', 'COMMUNE', '2000-01-01')").update();
        db.sql("INSERT INTO vinhdanh.movement (code, issuer, title, source) "
                + "SELECT 'm' || n, 't', 'Phong trào ' || n, 'bench' FROM generate_series(0, 19) n").update();
        db.sql("""
                INSERT INTO vinhdanh.decision_list (code, movement, issuer, status, created_at, announced_at)
                SELECT 'l' || n, 'm' || n % 20, 't', 'ANNOUNCED', now(), now() FROM generate_series(1, 1000) n""")
                .update();
        db.sql("""
                INSERT INTO vinhdanh.decision (list_id, issuer, number, date, signer, signer_capacity, issued_at,
                    issued_by)
                SELECT id, 't', id || '/QĐ-UBND', DATE '2011-01-05' + (id * 3)::int, 'A', 'CHU_TICH', now(), 'a'
                FROM vinhdanh.decision_list""").update();
        db.sql("CREATE TABLE names (id int PRIMARY KEY, name text, unit text)").update();
        Random random = new Random(2021);
        for (int done = 0; done < awards; done += 10_000) {
            List<String> names = new ArrayList<>();
            List<String> units = new ArrayList<>();
            for (int i = 0; i < Math.min(10_000, awards - done); i++) {
                names.add(name(random));
                units.add(unit(random));
            }
            db.sql("INSERT INTO names SELECT :done + n, name, unit FROM unnest(:names, :units) "
                    + "WITH ORDINALITY AS t (name, unit, n)").param("done", done)
                    .param("names", names.toArray(String[]::new)).param("units", units.toArray(String[]::new)).update();
        }
        db.sql("""
                INSERT INTO vinhdanh.nomination (code, movement, issuer, unit_id, stage, kind, name, citizen_id,
                    achievement, created_at, created_by, sort_key)
                SELECT 'm' || id % 20 || '-' || id, 'm' || (id % 1000 + 1) % 20, 't', 1, 'AWARDED', 'INDIVIDUAL', name,
                    lpad(id::text, 12, '0'), 'Tham gia phòng, chống dịch', now(), 'a', name
                FROM names ORDER BY id""").update();
        db.sql("ALTER TABLE vinhdanh.award DISABLE TRIGGER USER").update();
        db.sql("""
                INSERT INTO vinhdanh.award (nomination_id, decision_id, certificate_number, verification_code,
                    awarded_on, issuer, movement, year, serial, kind, recipient, unit_name, content, content_title,
                    award_form, award_form_title)
                SELECT n.id, d.id, 'T-' || s.id, upper(substr(md5(s.id::text), 1, 20)), d.date, 't', n.movement,
                    extract(YEAR FROM d.date)::int, s.id, CASE WHEN s.id % 200 = 0 THEN 'HOUSEHOLD' ELSE 'INDIVIDUAL' END,
                    s.name, s.unit, 'C1', 'Phòng, chống dịch', 'BK', 'Bằng khen'
                FROM names s JOIN vinhdanh.nomination n ON n.id = s.id JOIN vinhdanh.decision d ON d.id = s.id % 1000 + 1
                ORDER BY d.date, s.id""").update();
        db.sql("ALTER TABLE vinhdanh.award ENABLE TRIGGER USER").update();
        long start = System.nanoTime();
        db.sql("SELECT vinhdanh.publish(array_agg(nomination_id)) FROM vinhdanh.award").query().listOfRows();
        System.out.printf("published %,d awards in %.1f s%n", awards, (System.nanoTime() - start) / 1e9);
        db.sql("VACUUM ANALYZE").update();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> often(String weighted) {
        String[] parts = weighted.split(" ");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            for (int n = 0; n < Integer.parseInt(parts[i + 1]); n++) {
                all.add(parts[i]);
            }
        }
        return all;
    }
}
