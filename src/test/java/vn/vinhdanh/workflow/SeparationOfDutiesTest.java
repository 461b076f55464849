package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.CountRule;
import vn.vinhdanh.decision.ConfirmLines;
import vn.vinhdanh.decision.SetLines;
import vn.vinhdanh.duty.Duty;
import vn.vinhdanh.duty.Interests;
import vn.vinhdanh.duty.KnownPeople;
import vn.vinhdanh.duty.Recuse;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.duty.Substitutions;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.Papers;
import vn.vinhdanh.nomination.SaveDossier;
import vn.vinhdanh.nomination.SubmitDossier;
import vn.vinhdanh.nomination.WithdrawDossier;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;
import vn.vinhdanh.workflow.nomination.NominationModel;

/** Who has had one part in a dossier has no other, and who is near to it has none: by person, whatever his groups. */
class SeparationOfDutiesTest extends ProcessTest {

    private static final Map<String, Object> ENDORSES = Map.of("verdict", "ENDORSE");

    /** A person with the rights of these actors. */
    private record Somebody(String user, Set<String> groups) {

        static Somebody of(String user, Actor... actors) {
            Set<String> groups = new HashSet<>();
            for (Actor actor : actors) {
                groups.add(actor.group);
            }
            return new Somebody(user, groups);
        }
    }

    private <T> T by(Somebody who, Callable<T> act) {
        return as(who.user(), who.groups(), act);
    }

    private void claims(Somebody who, String code, String step) {
        String id = task(code, step).getId();
        by(who, () -> {
            engine.getTaskService().claim(id, who.user());
            return null;
        });
    }

    private void completes(Somebody who, String code, String step, Map<String, Object> entered) {
        String id = task(code, step).getId();
        by(who, () -> {
            engine.getTaskService().complete(id, entered);
            return null;
        });
    }

    /** Neither claim nor completion goes through, and the task stays as it was. */
    private void barred(String key, Somebody who, String code, String step) {
        assertThat(refusal(() -> claims(who, code, step))).isEqualTo(key);
        assertThat(refusal(() -> completes(who, code, step, ENDORSES))).isEqualTo(key);
        assertThat(task(code, step).getAssignee()).isNull();
    }

    private SetLines.Result sets(Somebody who, String list, String opinion, String outcome) {
        return by(who, () -> beans.getBean(SetLines.class).handle(new SetLines.Command(list,
                new SetLines.Selection(true, null, null, null), opinion, outcome, null)));
    }

    private void declares(Somebody who, DossierPath dossier) {
        by(who, () -> {
            beans.getBean(Interests.class).declare(new Interests.Dossier(dossier.row().id(), dossier.code(),
                    "soc-trang"), null, "RELATIVE", "Em ruột");
            return null;
        });
    }

    private void recuses(Somebody who, String code, String step) {
        String id = task(code, step).getId();
        by(who, () -> {
            beans.getBean(Recuse.class).handle(id, "Có quan hệ họ hàng");
            return null;
        });
    }

    private List<String> candidates(String code, String step) {
        return engine.getTaskService().getIdentityLinksForTask(task(code, step).getId()).stream()
                .map(link -> link.getGroupId() == null ? link.getUserId() : link.getGroupId()).sorted().toList();
    }

    /** Tasks ask for one dossier, lists for all at once: whoever touched these, both say the same of every step. */
    private void listsAreAskedAsTasksAre(DossierPath... dossiers) {
        Long[] ids = Arrays.stream(dossiers).map(dossier -> dossier.row().id()).toArray(Long[]::new);
        for (Step step : Step.values()) {
            List<String> answers = db.sql("""
                    SELECT u.user_id || ' ' || coalesce(one.duty, '-') || ' ' || coalesce(many.duty, '-')
                    FROM (SELECT DISTINCT user_id FROM vinhdanh.duty_act WHERE nomination_id = ANY (:ids)
                        UNION SELECT user_id FROM vinhdanh.substitution
                        UNION SELECT for_user FROM vinhdanh.substitution) u
                    CROSS JOIN unnest(:ids) d (id)
                    CROSS JOIN LATERAL (SELECT vinhdanh.barred_by(u.user_id, :now, d.id, :barring) AS duty) one
                    LEFT JOIN LATERAL (SELECT duty FROM vinhdanh.barred_dossiers(u.user_id, :now, :barring) b
                        WHERE b.nomination_id = d.id) many ON true""")
                    .param("ids", ids).param("barring", step.barring())
                    .param("now", Timestamptz.of(beans.getBean(OfficeTime.class).now())).query(String.class).list();
            assertThat(answers).as(step.name()).isNotEmpty()
                    .allMatch(answer -> answer.split(" ")[1].equals(answer.split(" ")[2]));
            assertThat(step.isOfList() || answers.stream().anyMatch(answer -> !answer.endsWith("-")))
                    .as("somebody is barred from %s", step).isTrue();
        }
    }

    @Test
    void whoSubmittedDoesNotReview() {
        DossierPath dossier = movement().dossier().submitted();
        Somebody unit = Somebody.of(Actor.UNIT.user(), Actor.UNIT, Actor.DISTRICT);
        barred("duty.barred.NOMINATED", unit, dossier.code(), NominationModel.REVIEW_BY_DISTRICT);
        assertThat(refusal(() -> {
            engine.getTaskService().setAssignee(task(dossier.code(), NominationModel.REVIEW_BY_DISTRICT).getId(),
                    Actor.UNIT.user());
        })).as("nor is he given it").isEqualTo("duty.other.NOMINATED");
        assertThat(dossier.endorsedByDistrict().stage()).as("a colleague does it").isEqualTo("APPRAISAL");
    }

    @Test
    void everyHandInTheDossierCounts() {
        DossierPath dossier = movement().dossier().aDraft().withAllPapers();
        Somebody writer = Somebody.of("tay.viet", Actor.UNIT, Actor.DISTRICT);
        Somebody attacher = Somebody.of("tay.dinh", Actor.UNIT, Actor.DISTRICT);
        by(writer, () -> beans.getBean(SaveDossier.class).handle(dossier.code(), dossier.row().version(),
                dossier.form("Viết lại cho rõ")));
        by(attacher, () -> beans.getBean(Papers.class).attach(dossier.code(), EvidenceType.KHAC, "them.pdf",
                "%PDF-1.4 them\n%%EOF".getBytes()));
        dossier.handedIn();
        barred("duty.barred.NOMINATED", writer, dossier.code(), NominationModel.REVIEW_BY_DISTRICT);
        barred("duty.barred.NOMINATED", attacher, dossier.code(), NominationModel.REVIEW_BY_DISTRICT);
    }

    @Test
    void whoReviewedDoesNotAppraiseButReviewsAgainAfterASupplement() {
        DossierPath dossier = movement().dossier().submitted().returned(Actor.DISTRICT, "2021-12-28");
        dossier.attach(EvidenceType.XAC_NHAN, "xac-nhan.pdf");
        dossier.handedIn().endorsedByDistrict();
        barred("duty.barred.REVIEWED", Somebody.of(Actor.DISTRICT.user(), Actor.DISTRICT, Actor.HOME_AFFAIRS),
                dossier.code(), NominationModel.APPRAISE_BY_HOME_AFFAIRS);
    }

    @Test
    void whoAppraisedLeavesItsLineToAnotherLeaderAndNotTheWholeList() {
        MovementPath movement = movement();
        DossierPath own = movement.dossier(Actor.DEPARTMENT).appraised();
        Somebody leader = Somebody.of(Actor.HOME_AFFAIRS.user(), Actor.HOME_AFFAIRS_LEAD);
        DossierPath other = movement.dossier(Actor.DEPARTMENT).submitted();
        completes(Somebody.of("tham.dinh.khac", Actor.HOME_AFFAIRS), other.code(),
                NominationModel.APPRAISE_BY_HOME_AFFAIRS, ENDORSES);
        String list = movement.batch1Compiled();

        SetLines.Result set = sets(leader, list, "ENDORSE", null);
        assertThat(set.changed()).isEqualTo(1);
        assertThat(set.barred()).singleElement().satisfies(b -> {
            assertThat(b.duty()).isEqualTo(Duty.APPRAISED);
            assertThat(b.lines()).isEqualTo(1);
        });
        assertThat(refusal(() -> by(leader, () -> beans.getBean(SetLines.class).handle(new SetLines.Command(list,
                new SetLines.Selection(null, List.of(own.code()), null, null), "ENDORSE", null, null)))))
                .as("named alone it is refused").isEqualTo("duty.barred.APPRAISED");
        assertThat(refusal(() -> completes(leader, list, AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS, ENDORSES)))
                .isEqualTo("decision.lines.without-opinion");
        assertThat(sets(Somebody.of(Actor.HOME_AFFAIRS_LEAD.user(), Actor.HOME_AFFAIRS_LEAD), list, "ENDORSE", null)
                .changed()).isEqualTo(1);
        completes(leader, list, AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS, ENDORSES);

        assertThat(refusal(() -> sets(Somebody.of(leader.user(), Actor.STEERING_COMMITTEE), list, "ENDORSE", null)))
                .as("nor does he speak for the other body, too").matches("duty.barred.(APPRAISED|ENDORSED)");
        declares(leader, other);
        listsAreAskedAsTasksAre(own, other);
    }

    @Test
    void aChairmanWhoIsNomineeLeavesTheLineAndTheSignatureToAnother() {
        MovementPath movement = movement();
        DossierPath own = movement.dossier(Actor.DEPARTMENT).named("Chủ Tịch Được Khen " + System.nanoTime())
                .appraised();
        movement.dossier(Actor.DEPARTMENT).appraised();
        Somebody chairman = Somebody.of(Actor.CHAIRMAN.user() + System.nanoTime(), Actor.CHAIRMAN);
        person(chairman.user());
        as(chairman.user(), chairman.groups(), () -> {
            beans.getBean(KnownPeople.class).record(chairman.user(),
                    new KnownPeople.Entry("SELF", own.row().name(), own.row().birthYear(), null));
            return null;
        });
        String list = movement.batch1Compiled();
        movement.endorsed(list);
        assertThat(sets(chairman, list, null, "AWARD").barred()).singleElement()
                .satisfies(b -> assertThat(b.duty()).isEqualTo(Duty.NEAR));
        Somebody deputy = Somebody.of(Actor.CHAIRMAN.user(), Actor.CHAIRMAN);
        assertThat(sets(deputy, list, null, "AWARD").changed()).isEqualTo(1);
        Map<String, Object> signs = Map.of("verdict", "SIGN");
        assertThat(refusal(() -> completes(chairman, list, AwardDecisionModel.DECIDE_BY_CHAIRMAN, signs)))
                .isEqualTo("duty.barred.LIST_SIGNED");
        completes(deputy, list, AwardDecisionModel.DECIDE_BY_CHAIRMAN, signs);
        Map<String, Object> paper = new HashMap<>(MovementPath.decision(MovementPath.freshNumber(),
                MovementPath.today()));
        paper.put("signer", own.row().name());
        assertThat(refusal(() -> complete(Actor.OFFICE, list, AwardDecisionModel.ISSUE_DECISION, paper)))
                .as("nor does the paper carry the nominee's signature").isEqualTo("duty.signer.near");
    }

    @Test
    void aChairmanAloneReturnsTheListAndTheLineIsPutOff() {
        MovementPath movement = movement();
        DossierPath own = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.dossier(Actor.DEPARTMENT).appraised();
        String list = movement.batch1Compiled();
        movement.endorsed(list);
        Somebody chairman = Somebody.of("chu.tich.mot.minh", Actor.CHAIRMAN);
        declares(chairman, own);
        completes(chairman, list, AwardDecisionModel.DECIDE_BY_CHAIRMAN,
                Map.of("verdict", "RETURN_LIST", "reason", "Có hồ sơ của người thân"));
        movement.set(Actor.HOME_AFFAIRS, list, null, "DEFER", "Để người khác quyết định ở đợt sau", own.code());
        complete(Actor.HOME_AFFAIRS, list, AwardDecisionModel.REVISE_LIST,
                Map.of("confirmed", true, "reason", "Đã hoãn dòng"));
        movement.endorsed(list);
        sets(chairman, list, null, "AWARD");
        completes(chairman, list, AwardDecisionModel.DECIDE_BY_CHAIRMAN, Map.of("verdict", "SIGN"));
        assertThat(openTasks(list)).containsExactly(AwardDecisionModel.ISSUE_DECISION);
    }

    @Test
    void whoIsNearTouchesNothingOfTheDossier() {
        MovementPath movement = movement();
        DossierPath draft = movement.dossier().aDraft().withAllPapers();
        Somebody near = Somebody.of("nguoi.than", Actor.UNIT, Actor.DISTRICT);
        declares(near, draft);
        String key = "duty.barred.NEAR";
        barred(key, near, draft.code(), NominationModel.PREPARE_DOSSIER, Actor.UNIT.user());
        assertThat(refusal(() -> by(near, () -> beans.getBean(SubmitDossier.class).handle(draft.code()))))
                .isEqualTo(key);
        assertThat(refusal(() -> by(near, () -> beans.getBean(SaveDossier.class).handle(draft.code(),
                draft.row().version(), draft.form("Hay hơn"))))).isEqualTo(key);
        assertThat(refusal(() -> by(near, () -> beans.getBean(Papers.class).attach(draft.code(), EvidenceType.KHAC,
                "x.pdf", "%PDF-1.4 x\n%%EOF".getBytes())))).isEqualTo(key);
        assertThat(refusal(() -> by(near, () -> beans.getBean(WithdrawDossier.class).handle(draft.code(), "Thôi"))))
                .isEqualTo(key);
        draft.handedIn();
        barred(key, near, draft.code(), NominationModel.REVIEW_BY_DISTRICT);
    }

    private void barred(String key, Somebody who, String code, String step, String assignee) {
        assertThat(refusal(() -> completes(new Somebody(who.user(), Set.of("camunda-admin")), code, step, Map.of())))
                .as("an administrator is no exception").isEqualTo(key);
        assertThat(task(code, step).getAssignee()).isEqualTo(assignee);
    }

    @Test
    void aNomineeIsRecognisedByNumberAndWhereThatLacksByNameAndYear() {
        DossierPath dossier = movement().dossier().named("Trần Thị Nhận Ra " + System.nanoTime()).submitted();
        Somebody namesake = Somebody.of("cung.ten", Actor.DISTRICT);
        Somebody relative = Somebody.of("co.con", Actor.DISTRICT);
        by(namesake, () -> {
            beans.getBean(KnownPeople.class).record("cung.ten", new KnownPeople.Entry("SELF", dossier.row().name(),
                    dossier.row().birthYear() - 1, null));
            return null;
        });
        by(relative, () -> {
            beans.getBean(KnownPeople.class).record("co.con", new KnownPeople.Entry("RELATIVE",
                    dossier.row().name().toUpperCase(Locale.forLanguageTag("vi")),
                    dossier.row().birthYear(), "094085123456"));
            return null;
        });
        barred("duty.barred.NEAR", relative, dossier.code(), NominationModel.REVIEW_BY_DISTRICT);
        completes(namesake, dossier.code(), NominationModel.REVIEW_BY_DISTRICT, ENDORSES);
    }

    @Test
    void aSubstituteHasTheLimitsOfBothAndSoHasTheOneHeStandsInFor() {
        person("thay.mat", Actor.DISTRICT.group);
        person("duoc.thay", Actor.HOME_AFFAIRS.group);
        Somebody substitute = Somebody.of("thay.mat", Actor.DISTRICT, Actor.HOME_AFFAIRS);
        Somebody represented = Somebody.of("duoc.thay", Actor.DISTRICT, Actor.HOME_AFFAIRS);
        DossierPath first = movement().dossier().submitted();
        completes(represented, first.code(), NominationModel.REVIEW_BY_DISTRICT, ENDORSES);
        by(represented, () -> {
            beans.getBean(Substitutions.class).record("thay.mat", "duoc.thay", LocalDate.of(2021, 12, 20),
                    LocalDate.of(2021, 12, 24));
            return null;
        });
        barred("duty.barred.REVIEWED", substitute, first.code(), NominationModel.APPRAISE_BY_HOME_AFFAIRS);

        DossierPath second = movement().dossier().submitted();
        completes(substitute, second.code(), NominationModel.REVIEW_BY_DISTRICT, ENDORSES);
        barred("duty.barred.REVIEWED", represented, second.code(), NominationModel.APPRAISE_BY_HOME_AFFAIRS);

        declares(Somebody.of("nguoi.than", Actor.DISTRICT), second);
        listsAreAskedAsTasksAre(first, second);
        at("2021-12-27T09:00:00+07:00");
        listsAreAskedAsTasksAre(first, second);
        completes(substitute, first.code(), NominationModel.APPRAISE_BY_HOME_AFFAIRS, ENDORSES);
        barred("duty.barred.REVIEWED", represented, second.code(), NominationModel.APPRAISE_BY_HOME_AFFAIRS);
        listsAreAskedAsTasksAre(first, second);
    }

    @Test
    void whatIsDelegatedIsNeitherTheOwnersNorTheOthersWhereEitherIsBarred() {
        DossierPath dossier = movement().dossier().submitted();
        Somebody owner = Somebody.of("chu.viec", Actor.DISTRICT);
        claims(owner, dossier.code(), NominationModel.REVIEW_BY_DISTRICT);
        String id = task(dossier.code(), NominationModel.REVIEW_BY_DISTRICT).getId();
        assertThat(refusal(() -> engine.getTaskService().delegateTask(id, Actor.UNIT.user())))
                .isEqualTo("duty.other.NOMINATED");
        engine.getTaskService().delegateTask(id, "duoc.uy.quyen");
        declares(owner, dossier);
        engine.getTaskService().setAssignee(id, null);
        assertThat(refusal(() -> completes(Somebody.of("duoc.uy.quyen", Actor.DISTRICT), dossier.code(),
                NominationModel.REVIEW_BY_DISTRICT, ENDORSES))).isEqualTo("duty.other.NEAR");
    }

    @Test
    void aRecusalGivesTheTaskToTheOthersForGood() {
        DossierPath dossier = movement().dossier().submitted();
        person("xin.thoi", Actor.DISTRICT.group);
        Somebody one = Somebody.of("xin.thoi", Actor.DISTRICT);
        claims(one, dossier.code(), NominationModel.REVIEW_BY_DISTRICT);
        recuses(one, dossier.code(), NominationModel.REVIEW_BY_DISTRICT);
        assertThat(candidates(dossier.code(), NominationModel.REVIEW_BY_DISTRICT))
                .containsExactly(Actor.DISTRICT.group);
        assertThat(texts("SELECT reason FROM vinhdanh.interest WHERE user_id = 'xin.thoi'"))
                .containsExactly("Có quan hệ họ hàng");
        assertThat(dossier.journal()).contains("RECUSED").doesNotContain("ROUTED_ON");
        barred("duty.barred.NEAR", one, dossier.code(), NominationModel.REVIEW_BY_DISTRICT);
        dossier.endorsedByDistrict();
    }

    @Test
    void whenNobodyOfTheBodyIsLeftTheNextBodyDoesItAndTheLeadersAreTold() {
        DossierPath dossier = movement().dossier(Actor.REMOTE_UNIT).submitted();
        String step = NominationModel.REVIEW_BY_DISTRICT;
        db.sql("UPDATE act_id_user SET email_ = 'lanh-dao@trach-nhiem.example' WHERE id_ = ?")
                .param(Actor.HOME_AFFAIRS_LEAD.user()).update();
        recuses(Somebody.of(Actor.REMOTE_DISTRICT.user(), Actor.REMOTE_DISTRICT), dossier.code(), step);
        db.sql("UPDATE act_id_user SET email_ = NULL WHERE id_ = ?").param(Actor.HOME_AFFAIRS_LEAD.user()).update();
        assertThat(candidates(dossier.code(), step)).containsExactly(Actor.REMOTE_DISTRICT.group,
                Actor.HOME_AFFAIRS.group);
        assertThat(dossier.journal()).contains("RECUSED", "ROUTED_ON");
        assertThat(texts("SELECT subject FROM vinhdanh.mail_outbox WHERE key LIKE 'duty:%' AND recipient = ? "
                + "ORDER BY id DESC LIMIT 1", "lanh-dao@trach-nhiem.example"))
                .containsExactly("Hồ sơ " + dossier.code() + ": không còn người được làm");
        complete(Actor.HOME_AFFAIRS, dossier.code(), step, ENDORSES);
        assertThat(dossier.stage()).isEqualTo("APPRAISAL");
        barred("duty.barred.REVIEWED", Somebody.of(Actor.HOME_AFFAIRS.user(), Actor.HOME_AFFAIRS), dossier.code(),
                NominationModel.APPRAISE_BY_HOME_AFFAIRS);
    }

    @Test
    void aRecusalFromAListIsFromAllOfIt() {
        MovementPath movement = movement();
        movement.dossier(Actor.DEPARTMENT).appraised();
        String list = movement.batch1Compiled();
        Somebody leader = Somebody.of("lanh.dao.xin.thoi", Actor.HOME_AFFAIRS_LEAD);
        recuses(leader, list, AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS);
        barred("duty.barred.LIST_RECUSED", leader, list, AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS);
        assertThat(refusal(() -> sets(leader, list, "ENDORSE", null))).isEqualTo("duty.barred.NEAR");
        movement.endorsedBy(Actor.HOME_AFFAIRS_LEAD, list);
    }

    @Test
    void homeAffairsOwnPeopleNeedASecondEndorser() {
        MovementPath movement = movement();
        movement.dossier(Actor.HOME_AFFAIRS_UNIT).submitted().reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null);
        movement.dossier(Actor.DEPARTMENT).appraised();
        String list = movement.batch1Compiled();
        Somebody first = Somebody.of(Actor.HOME_AFFAIRS_LEAD.user(), Actor.HOME_AFFAIRS_LEAD);
        sets(first, list, "ENDORSE", null);
        assertThat(sets(first, list, "ENDORSE", null).confirmed()).as("not by the same person").isZero();
        assertThat(refusal(() -> completes(first, list, AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS, ENDORSES)))
                .isEqualTo("decision.lines.unconfirmed");
        var all = new SetLines.Selection(true, null, null, null);
        assertThat(refusal(() -> as(Actor.STEERING_COMMITTEE, () -> beans.getBean(ConfirmLines.class)
                .handle(list, all)))).isEqualTo("decision.lines.not-yours");
        int confirmed = as(Actor.CHAIRMAN, () -> beans.getBean(ConfirmLines.class).handle(list, all));
        assertThat(confirmed).as("the other line needs none").isEqualTo(1);
        completes(first, list, AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS, ENDORSES);
    }

    @Test
    void anotherLeaderConfirmsByEndorsingTheSame() {
        MovementPath movement = movement();
        movement.dossier(Actor.HOME_AFFAIRS_UNIT).submitted().reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null);
        String list = movement.batch1Compiled();
        sets(Somebody.of(Actor.HOME_AFFAIRS_LEAD.user(), Actor.HOME_AFFAIRS_LEAD), list, "ENDORSE", null);
        SetLines.Result second = sets(Somebody.of("pho.giam.doc", Actor.HOME_AFFAIRS_LEAD), list, "ENDORSE", null);
        assertThat(List.of(second.changed(), second.confirmed())).containsExactly(0, 1);
        movement.speak(Actor.HOME_AFFAIRS_LEAD, list, ENDORSES);
    }

    @Test
    void theCouncilsMembersAreKeptOutLikeEverybody() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31\n2022-01-01");
        CouncilPath council = new CouncilPath(this, movement).asked(BallotKind.OPEN,
                CountRule.USUAL);
        DossierPath dossier = movement.dossier(Actor.DEPARTMENT).submitted();
        completes(Somebody.of("hoidong.3", Actor.HOME_AFFAIRS), dossier.code(),
                NominationModel.APPRAISE_BY_HOME_AFFAIRS, ENDORSES);
        String list = movement.batch1Compiled();
        council.opened(list);
        declares(Somebody.of("hoidong.4", Actor.HOME_AFFAIRS), dossier);
        CouncilPath.MEMBERS.forEach(member -> council.votes(member, "AGREE"));
        assertThat(texts("SELECT x.member || ' ' || x.ground FROM vinhdanh.council_recusal x "
                + "JOIN vinhdanh.council_session s ON s.id = x.session_id JOIN vinhdanh.decision_list d "
                + "ON d.id = s.list_id WHERE d.code = ? ORDER BY 1", list))
                .containsExactly("hoidong.3 DUTY", "hoidong.4 DUTY");
        assertThat(texts("SELECT b.member FROM vinhdanh.council_open_ballot b JOIN vinhdanh.council_session s "
                + "ON s.id = b.session_id JOIN vinhdanh.decision_list d ON d.id = s.list_id WHERE d.code = ?", list))
                .doesNotContain("hoidong.3", "hoidong.4").hasSize(3);
    }
}
