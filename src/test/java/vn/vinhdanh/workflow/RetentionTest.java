package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.retention.EraseForTests;
import vn.vinhdanh.retention.LegalHold;
import vn.vinhdanh.retention.LegalHolds;

/** What is personal goes when its term is over and stays while somebody holds it, in the engine's history too. */
class RetentionTest extends ProcessTest {

    private static final String AFTER_NINE_YEARS = "2030-12-01T08:00:00+07:00";
    private static final String AFTER_ELEVEN_YEARS = "2033-01-03T08:00:00+07:00";

    @Autowired
    private LegalHolds holds;

    @Autowired
    private EraseForTests erase;

    /** The next test's erasing must not find this one's dossiers held. */
    @AfterEach
    void release() {
        as(Actor.HOME_AFFAIRS, () -> {
            holds.all().stream().filter(hold -> hold.releasedAt() == null)
                    .forEach(hold -> holds.release(hold.id(), "hết phép thử"));
            return null;
        });
    }

    @Test
    void aRefusedDossierLosesThePersonAndKeepsTheAct() {
        DossierPath dossier = refused();
        byte[] content = value(byte[].class, "SELECT sha256 FROM vinhdanh.evidence e JOIN vinhdanh.nomination n "
                + "ON n.id = e.nomination_id WHERE n.code = ? AND type = 'TO_TRINH'", dossier.code());

        at(AFTER_NINE_YEARS);
        erase.run();
        assertThat(name(dossier)).startsWith("Lý Thị Sà Rươl");

        at(AFTER_ELEVEN_YEARS);
        erase.run();
        erase.run();

        Map<String, Object> row = db.sql("SELECT * FROM vinhdanh.nomination WHERE code = ?").param(dossier.code())
                .query().singleRow();
        assertThat(row).containsEntry("name", "(đã hết thời hạn lưu trữ)").containsEntry("stage", "REFUSED")
                .containsEntry("birth_year", null).containsEntry("achievement", null).containsEntry("workplace", null);
        assertThat(row.get("submitted_at")).isNotNull();
        for (String table : List.of("evidence", "nomination_version")) {
            assertThat(value(Integer.class, "SELECT count(*) FROM vinhdanh." + table + " WHERE nomination_id = ?",
                    row.get("id"))).as(table).isZero();
        }
        assertThat(texts("SELECT reason FROM vinhdanh.opinion WHERE nomination_id = ?", row.get("id")))
                .containsOnlyNulls();
        assertThat(value(Integer.class, "SELECT count(*) FROM vinhdanh.evidence_content c WHERE sha256 = ? AND NOT "
                + "EXISTS (SELECT FROM vinhdanh.evidence e WHERE e.sha256 = c.sha256)", (Object) content)).isZero();
        assertThat(texts("SELECT action FROM vinhdanh.journal WHERE subject = ?", dossier.code()))
                .containsOnlyOnce("ERASED").contains("SUBMITTED");
    }

    @Test
    void anAwardedOneIsKeptForGood() {
        MovementPath movement = movement();
        DossierPath dossier = movement.dossier().appraised();
        String list = movement.batch1Compiled();
        movement.endorsed(list).decided(list, "AWARD", null).signed(list).issued(list).announced(list);

        at("2090-01-03T08:00:00+07:00");
        erase.run();

        assertThat(name(dossier)).startsWith("Lý Thị Sà Rươl");
    }

    @Test
    void aHeldOneStaysUntilItIsReleased() {
        DossierPath byCode = refused();
        DossierPath byMovement = refused();
        String movement = byMovement.row().movement();
        as(Actor.HOME_AFFAIRS, () -> {
            holds.place(byCode.code(), "Kết luận thanh tra 12/KL-TTr");
            holds.place(byCode.code(), "lần nữa");
            holds.place(movement, "Vụ án hành chính");
            return null;
        });

        at(AFTER_ELEVEN_YEARS);
        erase.run();
        runBatches();
        assertThat(List.of(name(byCode), name(byMovement))).allMatch(name -> name.startsWith("Lý Thị"));
        assertThat(removalTimes(byCode)).containsOnlyNulls();
        assertThat(removalTimes(byMovement)).containsOnlyNulls();

        LegalHold hold = as(Actor.AUDITOR, () -> holds.all()).stream()
                .filter(each -> each.subject().equals(byCode.code())).findFirst().orElseThrow();
        assertThat(hold.reason()).isEqualTo("Kết luận thanh tra 12/KL-TTr");
        assertThat(refusal(() -> as(Actor.AUDITOR, () -> {
            holds.release(hold.id(), "x");
            return null;
        }))).isEqualTo("retention.hold.gone");
        as(Actor.HOME_AFFAIRS, () -> {
            holds.release(hold.id(), "Thanh tra xong");
            return null;
        });

        erase.run();
        runBatches();
        assertThat(name(byCode)).isEqualTo("(đã hết thời hạn lưu trữ)");
        assertThat(name(byMovement)).startsWith("Lý Thị");
        assertThat(removalTimes(byCode)).doesNotContainNull();
        assertThat(removalTimes(byMovement)).containsOnlyNulls();
    }

    @Test
    void theWordsOfAMailGoAndItIsNotWrittenAgain() {
        db.sql("""
                INSERT INTO vinhdanh.mail_outbox (key, recipient, subject, html, plain, created_at, sent_at,
                    next_attempt) VALUES ('retention:1', 'a@b.vn', 's', 'h', 'p', '2021-12-20', '2021-12-20',
                    '2021-12-20')""").update();
        at(AFTER_NINE_YEARS);
        erase.run();
        assertThat(db.sql("SELECT recipient || subject || html || plain AS words, sent_at FROM vinhdanh.mail_outbox "
                + "WHERE key = 'retention:1'").query().singleRow()).containsEntry("words", "")
                .doesNotContainEntry("sent_at", null);
    }

    @Test
    void nobodyElseHoldsAndNoneWithoutAReason() {
        DossierPath dossier = refused();
        assertThat(refusal(() -> place(Actor.UNIT, dossier.code(), "x"))).isEqualTo("retention.not-yours-to-hold");
        assertThat(refusal(() -> place(Actor.OTHER_ISSUER, dossier.code(), "x"))).isEqualTo("retention.hold.unknown");
        assertThat(refusal(() -> place(Actor.HOME_AFFAIRS, dossier.code(), " "))).isEqualTo("retention.hold.reason");
        assertThat(refusal(() -> place(Actor.HOME_AFFAIRS, "khong-co", "x"))).isEqualTo("retention.hold.unknown");
        assertThat(value(Integer.class, "SELECT count(*) FROM vinhdanh.legal_hold WHERE subject = ?", dossier.code()))
                .isZero();
    }

    private void place(Actor actor, String subject, String reason) {
        as(actor, () -> {
            holds.place(subject, reason);
            return null;
        });
    }

    private DossierPath refused() {
        DossierPath dossier = movement().dossier().submitted()
                .reviewed(Actor.DISTRICT, "REJECT", "không có thành tích");
        assertThat(dossier.stage()).isEqualTo("REFUSED");
        return dossier;
    }

    private String name(DossierPath dossier) {
        return value(String.class, "SELECT name FROM vinhdanh.nomination WHERE code = ?", dossier.code());
    }

    private List<String> removalTimes(DossierPath dossier) {
        return texts("""
                SELECT a.removal_time_::text FROM act_hi_actinst a JOIN act_hi_procinst p ON p.id_ = a.proc_inst_id_
                WHERE p.business_key_ = ?""", dossier.code());
    }

    /** The engine's batches that change removal times, to their end. */
    private void runBatches() {
        for (Batch batch : engine.getManagementService().createBatchQuery()
                .type(Batch.TYPE_PROCESS_SET_REMOVAL_TIME).list()) {
            for (String definition : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId(),
                    batch.getMonitorJobDefinitionId())) {
                for (Job job : engine.getManagementService().createJobQuery().jobDefinitionId(definition).list()) {
                    engine.getManagementService().executeJob(job.getId());
                }
            }
        }
    }
}
