package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.Nominate;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Papers.Upload;
import vn.vinhdanh.workflow.nomination.NominationModel;

/** A dossier that comes whole is what it would be call by call, or nothing. */
class NominateTest extends ProcessTest {

    static final List<EvidenceType> ALL =
            List.of(EvidenceType.TO_TRINH, EvidenceType.BAO_CAO_THANH_TICH, EvidenceType.BIEN_BAN);

    static List<Upload> papers(List<EvidenceType> types) {
        return types.stream().map(type -> paper(type, "%PDF-1.4 " + type + ".pdf\n%%EOF")).toList();
    }

    private static Upload paper(EvidenceType type, String content) {
        return new Upload("file", type, type + ".pdf", content.length(),
                () -> new ByteArrayInputStream(content.getBytes()));
    }

    private Nomination nominated(Actor actor, DossierForm form, List<Upload> papers, String key) {
        return as(actor, () -> beans.getBean(Nominate.class).handle(form, papers, key));
    }

    private List<String> tasks(String code) {
        return texts("SELECT concat_ws(' ', t.task_def_key_, t.tenant_id_, t.due_date_, "
                + "(SELECT string_agg(l.group_id_, ' ' ORDER BY l.group_id_) FROM act_ru_identitylink l "
                + "WHERE l.task_id_ = t.id_)) FROM act_ru_task t "
                + "JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_ WHERE e.business_key_ = ?", code);
    }

    /** Names and values of what the process knows, its past, where it waits; without what differs by dossier. */
    private List<String> process(String code) {
        String of = " WHERE proc_inst_id_ = (SELECT id_ FROM act_ru_execution WHERE business_key_ = ? "
                + "AND parent_id_ IS NULL)";
        return Stream.of("SELECT concat_ws(' ', name_, type_, CASE WHEN name_ NOT IN ('dossierCode', 'nomineeName', "
                        + "'nominationId') THEN coalesce(text_, long_::text) END) AS of FROM act_ru_variable" + of,
                "SELECT concat_ws(' ', act_id_, assignee_, end_time_ IS NOT NULL, act_inst_state_) AS of "
                        + "FROM act_hi_actinst" + of,
                "SELECT concat_ws(' ', event_name_, activity_id_) AS of FROM act_ru_event_subscr" + of,
                "SELECT concat_ws(' ', act_id_, is_active_, is_scope_, parent_id_ IS NULL, tenant_id_) AS of "
                        + "FROM act_ru_execution" + of)
                .flatMap(sql -> texts(sql + " ORDER BY of", code).stream()).toList();
    }

    @Test
    void itWaitsForItsReviewAsIfItHadComeCallByCall() {
        MovementPath movement = movement();
        DossierPath byHand = movement.dossier().submitted();
        Nomination whole = nominated(Actor.UNIT, movement.dossier().form("Truy vết 60 ngày liên tục"), papers(ALL),
                null);
        assertThat(whole.stage()).isEqualTo(byHand.row().stage());
        assertThat(whole.batchNumber()).isEqualTo(1);
        assertThat(whole.submittedAt()).isEqualTo(byHand.row().submittedAt());
        assertThat(tasks(whole.code())).isEqualTo(tasks(byHand.code())).hasSize(1);
        assertThat(process(whole.code())).isEqualTo(process(byHand.code())).isNotEmpty();
        assertThat(journal(whole.code())).isEqualTo(byHand.journal());
        assertThat(texts("SELECT why || ' ' || cardinality(papers) FROM vinhdanh.nomination_version "
                + "WHERE nomination_id = ?", whole.id())).containsExactly("SUBMITTED 3");
        complete(Actor.DISTRICT, whole.code(), NominationModel.REVIEW_BY_DISTRICT, Map.of("verdict",
                "ENDORSE"));
        complete(Actor.HOME_AFFAIRS, whole.code(), NominationModel.APPRAISE_BY_HOME_AFFAIRS,
                Map.of("verdict", "ENDORSE"));
        assertThat(value(String.class, "SELECT stage FROM vinhdanh.nomination WHERE id = ?", whole.id()))
                .isEqualTo("AWAITING_DECISION");
    }

    private List<String> journal(String code) {
        return texts("SELECT action FROM vinhdanh.journal WHERE subject = ? ORDER BY id", code);
    }

    @Test
    void ofAnIncompleteOneNothingIsLeft() {
        MovementPath movement = movement();
        movement.dossier().submitted();
        String before = movement.tables();
        DossierForm form = movement.dossier().form("Truy vết 60 ngày liên tục");
        assertThat(refusal(() -> nominated(Actor.UNIT, form, papers(List.of(EvidenceType.TO_TRINH)), "key-1")))
                .isEqualTo("nomination.paper.missing.BAO_CAO_THANH_TICH nomination.paper.missing.BIEN_BAN");
        assertThat(refusal(() -> nominated(Actor.UNIT, form, List.of(papers(ALL).get(0),
                paper(EvidenceType.BIEN_BAN, "<html>")), null))).startsWith("nomination.paper.");
        assertThat(movement.tables()).isEqualTo(before);
        // Neither is the key: put right, it is taken.
        assertThat(nominated(Actor.UNIT, form, papers(ALL), "key-1").submittedAt()).isNotNull();
    }

    @Test
    void theSameRequestTwiceIsOneDossier() {
        MovementPath movement = movement();
        DossierForm form = movement.dossier().form("Truy vết 60 ngày liên tục");
        Nomination first = nominated(Actor.UNIT, form, papers(ALL), "key-2");
        String before = movement.tables();
        assertThat(nominated(Actor.UNIT, form, papers(ALL), "key-2").code()).isEqualTo(first.code());
        assertThat(movement.tables()).isEqualTo(before);
    }

    @Test
    void nobodyNominatesForAnotherUnitOrHimself() {
        MovementPath movement = movement();
        DossierForm form = movement.dossier().named("Người Được Biết Rõ").form("Truy vết 60 ngày liên tục");
        String before = movement.tables();
        assertThat(refusal(() -> nominated(Actor.DISTRICT, form, papers(ALL), null)))
                .isEqualTo("nomination.unit.not-yours");
        db.sql("INSERT INTO vinhdanh.known_person (user_id, relation, name, birth_year, recorded_by, recorded_at) "
                + "VALUES (?, 'SELF', ?, 1985, 'x', now())").params(Actor.UNIT.user(), "Người Được Biết Rõ").update();
        try {
            assertThat(refusal(() -> nominated(Actor.UNIT, form, papers(ALL), null)))
                    .isEqualTo("duty.barred.NEAR");
        } finally {
            db.sql("DELETE FROM vinhdanh.known_person WHERE name = 'Người Được Biết Rõ'").update();
        }
        assertThat(movement.tables()).isEqualTo(before);
    }
}
