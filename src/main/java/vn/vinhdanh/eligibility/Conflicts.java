package vn.vinhdanh.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.People;

/** Who would have a say on a matter of their own. */
@Component
class Conflicts {

    /** The bodies that review a dossier, endorse its list or decide. */
    private static final List<BodyKind> REVIEWING = List.of(BodyKind.HOME_AFFAIRS, BodyKind.HOME_AFFAIRS_LEAD,
            BodyKind.STEERING_COMMITTEE, BodyKind.COUNCIL, BodyKind.CHAIRMAN);

    private final People people;
    private final Organizations organizations;
    private final JdbcClient db;

    Conflicts(People people, Organizations organizations, JdbcClient db) {
        this.people = people;
        this.organizations = organizations;
        this.db = db;
    }

    /**
     * Whether somebody of the reviewing bodies, or of the district that reviews the unit, has the nominee's name: those
     * who sign in are known by no more than that, so it is a hint for a person to look at.
     */
    boolean isReviewer(Nomination n) {
        if (n.kind() != NomineeKind.INDIVIDUAL) {
            return false;
        }
        List<String> groups = Stream.concat(REVIEWING.stream().map(body -> body.group(n.issuer())),
                        Stream.ofNullable(n.district()).map(district -> Caller.districtGroup(n.issuer(), district)))
                .toList();
        Collection<String> names = people.namesIn(groups);
        return !names.isEmpty() && db.sql("""
                SELECT EXISTS (SELECT 1 FROM unnest(CAST(:names AS text[])) AS of (name)
                    WHERE vinhdanh.match_key(of.name) = vinhdanh.match_key(:nominee))""")
                .param("names", names.toArray(String[]::new)).param("nominee", n.name()).query(Boolean.class).single();
    }

    /** Whether the unit is the standing agency of a body that speaks on its dossiers. */
    boolean isOfStandingAgency(Nomination n) {
        return organizations.bodies(n.issuer()).stream().filter(body -> REVIEWING.contains(body.kind()))
                .anyMatch(body -> Objects.equals(body.standingAgency(), n.unit()));
    }
}
