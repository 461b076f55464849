package vn.vinhdanh.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.People;

/** Who would have a say on a matter of their own. */
@Component
class Conflicts {

    /** The bodies that review a dossier, endorse its list or decide. */
    private static final List<BodyKind> REVIEWING = List.of(BodyKind.HOME_AFFAIRS, BodyKind.HOME_AFFAIRS_LEAD,
            BodyKind.STEERING_COMMITTEE, BodyKind.COUNCIL, BodyKind.CHAIRMAN);

    private final People people;
    private final JdbcClient db;

    Conflicts(People people, JdbcClient db) {
        this.people = people;
        this.db = db;
    }

    /**
     * What speaks against the bodies that would review a dossier.
     *
     * @param reviewer       somebody of the reviewing bodies, or of the district that reviews the unit, has the
     *   nominee's name: those who sign in are known by no more than that, so it is a hint for a person to look at
     * @param standingAgency the unit is the standing agency of a body that speaks on its dossiers
     */
    record Conflict(boolean reviewer, boolean standingAgency) {
    }

    Conflict of(Nomination n) {
        return db.sql("""
                SELECT EXISTS (SELECT 1 FROM unnest(CAST(:names AS text[])) AS of (name)
                        WHERE vinhdanh.match_key(of.name) = vinhdanh.match_key(:nominee)) AS reviewer,
                    EXISTS (SELECT 1 FROM vinhdanh.body WHERE issuer = :issuer AND kind = ANY (:reviewing)
                        AND standing_agency = :unit) AS standing_agency""")
                .param("names", namesOfReviewers(n).toArray(String[]::new)).param("nominee", n.name())
                .param("issuer", n.issuer()).param("unit", n.unit())
                .param("reviewing", REVIEWING.stream().map(BodyKind::name).toArray(String[]::new))
                .query(Conflict.class).single();
    }

    private Collection<String> namesOfReviewers(Nomination n) {
        return n.kind() != NomineeKind.INDIVIDUAL ? Set.of() : people.namesIn(Stream.concat(
                REVIEWING.stream().map(body -> body.group(n.issuer())),
                Stream.ofNullable(n.district()).map(district -> Caller.districtGroup(n.issuer(), district))).toList());
    }
}
