package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.duplicate.Mergers;
import vn.vinhdanh.duplicate.ResolveDuplicate;

/** Two units nominated the same person, and their dossiers became one: both are told what became of it. */
class MergedDossierTest extends ProcessTest {

    private void resolve(Actor actor, DossierPath n, DossierPath other, String decision) {
        as(actor, () -> beans.getBean(ResolveDuplicate.class).handle(
                new ResolveDuplicate.Command(n.code(), other.code(), decision, "Cùng một thành tích")));
    }

    @Test
    void bothUnitsReadTheOutcomeOfTheOneDossier() {
        MovementPath movement = movement();
        DossierPath kept = samePerson(movement, Actor.DEPARTMENT).appraised();
        DossierPath merged = samePerson(movement, Actor.UNIT).submitted();
        resolve(Actor.HOME_AFFAIRS, merged, kept, "MERGE");
        assertThat(merged.stage()).isEqualTo("WITHDRAWN");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(merged.code()).count()).as("its process has ended").isZero();
        assertThat(beans.getBean(Mergers.class).into(merged.row().id())).map(n -> n.code()).hasValue(kept.code());

        String list = movement.batch1Compiled();
        assertThat(movement.lines(1)).containsExactly(kept.code());
        movement.announcedAs(list, "AWARD", null);

        assertThat(movement.mails("outcome")).as("one letter for each unit").hasSize(2);
        String certificate = value(String.class, "SELECT certificate_number FROM vinhdanh.award "
                + "WHERE nomination_id = ?", kept.row().id());
        List<String> letters = texts("SELECT plain FROM vinhdanh.mail_outbox WHERE key LIKE ? ORDER BY recipient",
                "outcome:" + list + "%");
        assertThat(letters).allMatch(letter -> letter.contains(certificate));
        assertThat(letters).filteredOn(letter -> letter.contains(merged.code())).singleElement().asString()
                .as("by the dossier that the unit knows").contains("Cùng đề nghị: ", unitName(kept))
                .doesNotContain(kept.code());
        assertThat(letters).filteredOn(letter -> letter.contains(kept.code())).singleElement().asString()
                .contains("Cùng đề nghị: ", unitName(merged));
    }

    @Test
    void aDossierThatLeavesByWithdrawalAsADuplicateEndsItsProcessAtAnyStep() {
        MovementPath movement = movement();
        DossierPath other = samePerson(movement, Actor.DEPARTMENT).submitted();
        DossierPath draft = samePerson(movement, Actor.UNIT).aDraft();
        resolve(Actor.UNIT, draft, other, "WITHDRAW");
        assertThat(draft.stage()).isEqualTo("WITHDRAWN");
        DossierPath waiting = samePerson(movement, Actor.NEIGHBOUR).appraised();
        resolve(Actor.HOME_AFFAIRS, waiting, other, "WITHDRAW");
        assertThat(waiting.stage()).isEqualTo("WITHDRAWN");
        assertThat(waiting.row().reason()).contains(other.code(), "Cùng một thành tích");
        assertThat(openTasks(waiting.code())).isEmpty();
    }

    @Test
    void whatHasItsOutcomeIsNoLongerDecidedAbout() {
        MovementPath movement = movement();
        DossierPath awarded = samePerson(movement, Actor.DEPARTMENT).appraised();
        movement.announcedAs(movement.batch1Compiled(), "AWARD", null);
        DossierPath late = samePerson(movement, Actor.UNIT).aDraft();
        assertThat(refusal(() -> resolve(Actor.DEPARTMENT, awarded, late, "KEEP"))).isEqualTo("duplicate.ended");
        assertThat(refusal(() -> resolve(Actor.UNIT, late, awarded, "MERGE"))).isEqualTo("duplicate.not-yours.MERGE");
        resolve(Actor.UNIT, late, awarded, "WITHDRAW");
        assertThat(late.stage()).isEqualTo("WITHDRAWN");
    }

    /** One for each scenario, so that scenarios do not meet. */
    private static DossierPath samePerson(MovementPath movement, Actor owner) {
        return movement.dossier(owner).named("Lâm Thị Gộp " + movement.code);
    }

    private static String unitName(DossierPath dossier) {
        return dossier.row().unitName();
    }
}
