package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.nomination.Procedure;
import vn.vinhdanh.nomination.RequiredPapers;

/** An office changes its table of papers while dossiers are under way. */
class RequiredPapersScenariosTest extends ProcessTest {

    private static final Path TABLE = Path.of("processes/required-documents.dmn");
    private static final String ORDINARY = "\"TO_TRINH, BAO_CAO_THANH_TICH, BIEN_BAN\"";
    private static final LocalDate DAY = LocalDate.of(2021, 12, 20);

    private String delivered;

    @BeforeEach
    void remember() throws IOException {
        delivered = Files.readString(TABLE);
    }

    /** The newest counts, so the other tests get the delivered one back. */
    @AfterEach
    void restore() {
        deploy(delivered);
    }

    private void deploy(String table) {
        engine.getRepositoryService().createDeployment().addString("processes/required-documents.dmn", table).deploy();
    }

    private static String withOrdinary(String table, String papers) {
        assertThat(table).contains(ORDINARY);
        return table.replace(ORDINARY, papers);
    }

    private List<EvidenceType> required() {
        return beans.getBean(RequiredPapers.class).of(Procedure.ORDINARY, NomineeKind.INDIVIDUAL, null, DAY);
    }

    @Test
    void whatWasCompleteWhenHandedInIsAskedForAgainBeforeItIsEndorsed() {
        DossierPath dossier = movement().dossier(Actor.DEPARTMENT).submitted();
        deploy(withOrdinary(delivered, "\"TO_TRINH, BAO_CAO_THANH_TICH, BIEN_BAN, XAC_NHAN\""));

        assertThat(refusal(() -> dossier.reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null)))
                .isEqualTo("review.papers.missing nomination.paper.missing.XAC_NHAN");
        assertThat(dossier.stage()).isEqualTo("APPRAISAL");
        assertThat(dossier.verdicts()).isEmpty();

        dossier.reviewed(Actor.HOME_AFFAIRS, "RETURN", "Bổ sung giấy xác nhận");
        assertThat(refusal(dossier::handedIn)).isEqualTo("nomination.paper.missing.XAC_NHAN");
        dossier.attach(EvidenceType.XAC_NHAN, "xac-nhan.pdf");
        dossier.handedIn().reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null);
        assertThat(dossier.stage()).isEqualTo("AWAITING_DECISION");
    }

    @Test
    void theRulesOfTheDayOfSubmissionApplyToTheEnd() {
        MovementPath movement = movement();
        DossierPath before = movement.dossier(Actor.DEPARTMENT).submitted();
        // The rows change on the next day, and the later one asks for one paper more.
        String later = rowOf("OrdinaryByLaw");
        deploy(delivered.replace("date(\"2024-01-01\")", "date(\"2021-12-21\")")
                .replace(later, withOrdinary(later, "\"TO_TRINH, XAC_NHAN\"")));
        at("2021-12-22T08:00:00+07:00");

        before.reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null);
        assertThat(before.stage()).isEqualTo("AWAITING_DECISION");
        DossierPath after = movement.dossier(Actor.DEPARTMENT).aDraft().withAllPapers();
        assertThat(refusal(after::handedIn)).isEqualTo("nomination.paper.missing.XAC_NHAN");
    }

    /** The output of a row. */
    private String rowOf(String rule) {
        int at = delivered.indexOf("OutputEntry_" + rule + "Papers");
        return delivered.substring(at, delivered.indexOf("</outputEntry>", at));
    }

    @Test
    void aTableWithoutAnAnswerNeverMeansThatNothingIsRequired() {
        DossierPath dossier = movement().dossier(Actor.DEPARTMENT).aDraft().withAllPapers();
        deploy(withOrdinary(delivered, "null"));
        assertThat(refusal(this::required)).isEqualTo("nomination.papers.no-rule");
        assertThat(refusal(dossier::handedIn)).isEqualTo("nomination.papers.no-rule");
        deploy(withOrdinary(delivered, "\" , \""));
        assertThat(refusal(dossier::handedIn)).isEqualTo("nomination.papers.no-rule");
        deploy(withOrdinary(delivered, "\"TO_TRINH, BIENBAN\""));
        assertThat(refusal(dossier::handedIn)).isEqualTo("nomination.papers.unknown-paper");
        assertThat(dossier.stage()).isEqualTo("DRAFT");

        deploy(delivered);
        dossier.handedIn();
        assertThat(dossier.stage()).isEqualTo("APPRAISAL");
    }

    @Test
    void aTableThatIsDeployedCountsAtOnceAndTheSameQuestionIsCheap() {
        assertThat(required()).containsExactly(EvidenceType.TO_TRINH, EvidenceType.BAO_CAO_THANH_TICH,
                EvidenceType.BIEN_BAN);
        deploy(withOrdinary(delivered, "\"TO_TRINH, TO_TRINH\""));
        assertThat(required()).containsExactly(EvidenceType.TO_TRINH);

        long begun = System.nanoTime();
        for (int row = 0; row < 10_000; row++) {
            required();
        }
        assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds for a list of 10,000").isLessThan(3_000);
    }
}
