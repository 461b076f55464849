package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.ChangeCouncil;
import vn.vinhdanh.council.CouncilMembers;
import vn.vinhdanh.council.CouncilRule;
import vn.vinhdanh.council.CouncilSettings;
import vn.vinhdanh.council.CouncilSettingsTable;
import vn.vinhdanh.council.CountRule;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** What a movement asks of its council. */
@RestController
@RequestMapping("/api/movements/{code}/council")
@Tag(name = "movements")
class CouncilSettingsController {

    private final Movements movements;
    private final CouncilSettingsTable settings;
    private final ChangeCouncil changeCouncil;
    private final CouncilMembers members;
    private final CurrentCaller caller;

    CouncilSettingsController(Movements movements, CouncilSettingsTable settings, ChangeCouncil changeCouncil,
            CouncilMembers members, CurrentCaller caller) {
        this.movements = movements;
        this.settings = settings;
        this.changeCouncil = changeCouncil;
        this.members = members;
        this.caller = caller;
    }

    /**
     * @param rules   one without an award form for all, and others for single forms
     * @param members who sits in the council now; for the bodies of the issuer, and not read when sent
     * @param forms   the movement's award forms; not read when sent
     */
    record SettingsView(boolean asked, boolean adHoc, boolean everyRound, BallotKind ballot, int quorum, String chair,
                        String secretary, List<RuleView> rules, List<MemberName> members, List<FormTitle> forms) {
    }

    /** @param awardForm null: every form without a rule of its own */
    record RuleView(String awardForm, boolean asked, CountRule.Denominator denominator, CountRule.Threshold threshold,
                    Integer value, CountRule.Tie tie) {
    }

    record MemberName(String user, String name) {
    }

    record FormTitle(String code, String title) {
    }

    @GetMapping
    @Operation(summary = "Whether the council votes on the lists of the movement, and by which rules.")
    SettingsView get(@PathVariable String code) {
        Movement movement = movements.get(code, caller.get());
        requireBody(movement);
        return view(movement, settings.of(code));
    }

    @PutMapping
    @Operation(summary = "Puts these rules in the place of the old ones; for the home affairs department of the issuer "
            + "and administrators.")
    SettingsView put(@PathVariable String code, @RequestBody SettingsView sent) {
        List<CouncilRule> rules = Stream.ofNullable(sent.rules()).flatMap(List::stream).filter(Objects::nonNull)
                .map(r -> new CouncilRule(r.awardForm() == null || r.awardForm().isBlank() ? null : r.awardForm(),
                        r.asked(), new CountRule(r.denominator(), r.threshold(), r.value(), r.tie())))
                .toList();
        CouncilSettings changed = changeCouncil.handle(code, new CouncilSettings(sent.asked(), sent.adHoc(),
                sent.everyRound(), sent.ballot(), sent.quorum(), blankToNull(sent.chair()),
                blankToNull(sent.secretary()), rules), caller.get());
        return view(movements.get(code, caller.get()), changed);
    }

    /** Units and districts take no part in lists. */
    private void requireBody(Movement movement) {
        Caller reader = caller.get();
        if (!reader.isAdministrator() && Stream.of(BodyKind.values())
                .noneMatch(body -> reader.isIn(movement.issuer(), body))) {
            throw Refusal.forbidden("council.settings.not-yours");
        }
    }

    private SettingsView view(Movement movement, CouncilSettings s) {
        List<RuleView> rules = s.rules().stream().map(r -> new RuleView(r.awardForm(), r.asked(),
                r.count().denominator(), r.count().threshold(), r.count().value(), r.count().tie())).toList();
        return new SettingsView(s.asked(), s.adHoc(), s.everyRound(), s.ballot(), s.quorum(), s.chair(), s.secretary(),
                rules, members.of(movement.issuer()).stream().map(p -> new MemberName(p.user(), p.name())).toList(),
                movements.awardForms(movement.code()).stream().map((AwardForm f) -> new FormTitle(f.code(), f.title()))
                        .toList());
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
