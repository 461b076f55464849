package vn.vinhdanh.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.decision.LargeList;

/** Dossiers that wait somewhere, on both sides, made by {@link Copies} of one that went there by the chain. */
final class Waiting {

    private final OurChain ours;
    private final BareEngine bare;

    Waiting(OurChain ours, BareEngine bare) {
        this.ours = ours;
        this.bare = bare;
    }

    /** Half for their district's review, half for the appraisal; one of fifty with the unit, as a draft. */
    void forReview(int n) {
        ours.begin(3);
        ours.submission(0).forEach(step -> step.work().run());
        ours.submission(1).forEach(step -> step.work().run());
        ours.reviews(1).subList(0, 2).forEach(step -> step.work().run());
        ours.submissionByHand(2).get(0).work().run();
        JdbcClient db = JdbcClient.create(ours.plain());
        LargeList.insert(db, ours.movement(), n);
        String prefix = ours.movement() + "-T%";
        db.sql("""
                UPDATE vinhdanh.nomination n SET in_process = true, stage = CASE WHEN n.id % 50 = 0 THEN 'DRAFT'
                    WHEN n.id % 2 = 0 AND u.district IS NOT NULL THEN 'DISTRICT_REVIEW' ELSE 'APPRAISAL' END
                FROM vinhdanh.unit u WHERE u.id = n.unit_id AND n.code LIKE ?""").param(prefix).update();
        copy(db, ours.code(0), prefix, "DISTRICT_REVIEW", "'soc-trang-district-' || u.district");
        copy(db, ours.code(1), prefix, "APPRAISAL", "'soc-trang-home-affairs'");
        copy(db, ours.code(2), prefix, "DRAFT", "'soc-trang-unit-' || u.code");
        db.sql("VACUUM ANALYZE").update();

        bare.begin(n);
        bare.submission(n).forEach(step -> step.work().run());
        bare.submission(n + 1).forEach(step -> step.work().run());
        bare.reviews(n + 1).subList(0, 2).forEach(step -> step.work().run());
        JdbcClient beside = JdbcClient.create(bare.plain());
        copyBare(beside, n, "i % 2 = 0", "'district-' || i / 2 % 10", n);
        copyBare(beside, n, "i % 2 = 1", "'department'", n + 1);
        beside.sql("VACUUM ANALYZE").update();
    }

    /** A list's dossiers, all appraised; the bare engine has as many of its own, or fewer. */
    void forDecision(int n, int besides) {
        ours.begin(1);
        ours.submit(0);
        ours.review(0);
        JdbcClient db = JdbcClient.create(ours.plain());
        LargeList.insert(db, ours.movement(), n - 1);
        String prefix = ours.movement() + "-T%";
        db.sql("UPDATE vinhdanh.nomination SET in_process = true WHERE code LIKE ?").param(prefix).update();
        copy(db, ours.code(0), prefix, "AWAITING_DECISION", "NULL");
        db.sql("VACUUM ANALYZE").update();

        bare.begin(besides);
        bare.submit(besides);
        bare.review(besides);
        JdbcClient beside = JdbcClient.create(bare.plain());
        copyBare(beside, besides, "true", "NULL", besides);
        beside.sql("VACUUM ANALYZE").update();
    }

    private static void copy(JdbcClient db, String from, String prefix, String stage, String candidates) {
        Copies.clear(db);
        db.sql("""
                INSERT INTO bench_copy SELECT row_number() OVER (ORDER BY n.id), n.code, n.id, u.code, u.name, n.name,
                    n.issuer || '.' || u.code, %s
                FROM vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id
                WHERE n.code LIKE ? AND n.stage = ?""".formatted(candidates)).params(prefix, stage).update();
        Copies.make(db, from);
    }

    private void copyBare(JdbcClient db, int n, String which, String candidates, int from) {
        Copies.clear(db);
        String prefix = bare.key(0).replaceFirst("0{6}$", "");
        db.sql("INSERT INTO bench_copy SELECT i, ? || lpad(i::text, 6, '0'), i, '', '', 'Nguyễn Văn ' || i, NULL, "
                + candidates + " FROM generate_series(0, ?) i WHERE " + which).params(prefix, n - 1).update();
        Copies.make(db, bare.key(from));
    }
}
