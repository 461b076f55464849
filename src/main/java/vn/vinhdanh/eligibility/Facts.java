package vn.vinhdanh.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.duplicate.AwardedEarlier;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.NomineeKind;

/** The facts that the rules of eligibility ask for. */
@Component
class Facts {

    private final Movements movements;
    private final Batches batches;
    private final AwardedEarlier awardedEarlier;
    private final Conflicts conflicts;
    private final OfficeTime time;

    Facts(Movements movements, Batches batches, AwardedEarlier awardedEarlier, Conflicts conflicts, OfficeTime time) {
        this.movements = movements;
        this.batches = batches;
        this.awardedEarlier = awardedEarlier;
        this.conflicts = conflicts;
        this.time = time;
    }

    /**
     * By the names of the table's inputs, without what a draft leaves open. The rules of the day of submission apply,
     * to a draft those of today. Whether a leader's unit nominates others too is not asked here: later dossiers decide
     * it, so the rule is kept with each leader and looked at when it is shown.
     */
    Map<String, Object> of(Nomination n) {
        LocalDate onDate = n.submittedAt() == null ? time.today() : time.dateOf(n.submittedAt());
        Map<String, Object> facts = new HashMap<>();
        facts.put("onDate", onDate.toString());
        facts.put("exclusionDeclared", n.exclusionDeclared());
        facts.put("exclusionGround", n.exclusionGround() == null ? "NONE" : n.exclusionGround().name());
        facts.put("contentKnown", n.content() == null ? null
                : movements.contents(n.movement()).stream().anyMatch(c -> c.code().equals(n.content())));
        facts.put("awardFormFitsRecipient", n.awardForm() == null ? null : fits(n));
        if (n.achievedFrom() != null && n.achievedTo() != null) {
            facts.put("periodValid", !n.achievedTo().isBefore(n.achievedFrom()) && !n.achievedTo().isAfter(onDate));
            facts.put("withinMovement", !n.achievedTo().isBefore(beginning(n)));
            facts.put("alreadyAwarded", awardedEarlier.blocks(n.id()));
        }
        facts.put("leaderWithoutWorkers", n.kind() == NomineeKind.INDIVIDUAL && n.leader());
        Conflicts.Conflict conflict = conflicts.of(n);
        facts.put("nomineeIsReviewer", conflict.reviewer());
        facts.put("standingAgencyOwn", conflict.standingAgency());
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    private boolean fits(Nomination n) {
        return movements.awardForms(n.movement()).stream().anyMatch(form -> form.code().equals(n.awardForm())
                && form.recipients().stream().anyMatch(r -> r.name().equals(n.kind().name())));
    }

    /** A movement begins with its plan, its launch or its first batch, whichever came first. */
    private LocalDate beginning(Nomination n) {
        Movement movement = movements.find(n.movement()).orElseThrow();
        return Stream.concat(Stream.of(movement.planDate(), movement.launchedOn()),
                        batches.asHeld(movement.code()).stream().map(batch -> time.dateOf(batch.opensAt())))
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }
}
