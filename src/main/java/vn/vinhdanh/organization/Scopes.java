package vn.vinhdanh.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;

/**
 * Need to know: a unit sees its own dossiers, a district those of its units, the bodies those of their issuer, another
 * issuer nothing. The engine's side of the same rule is {@link DataOwners}.
 */
@Component
public class Scopes {

    private static final Pattern UNIT = Pattern.compile("(.+)-unit-(.+)");
    private static final Pattern DISTRICT = Pattern.compile("(.+)-district-(.+)");

    private final JdbcClient db;
    private final OfficeTime time;

    Scopes(JdbcClient db, OfficeTime time) {
        this.db = db;
        this.time = time;
    }

    public Scope of(Caller caller) {
        if (caller.isSystem() || caller.isAdministrator()) {
            return new Scope(true, List.of(), List.of());
        }
        List<String> issuers = issuersOfBodies(caller);
        List<Owner> units = caller.groups().stream().map(UNIT::matcher).filter(Matcher::matches)
                .map(Owner::of).toList();
        List<Owner> districts = caller.groups().stream().map(DISTRICT::matcher).filter(Matcher::matches)
                .map(Owner::of).toList();
        if (units.isEmpty() && districts.isEmpty()) {
            return new Scope(false, issuers, List.of());
        }
        // Pairs, so that the indexes are used: this is asked at every call of a unit and a district.
        List<Long> unitIds = db.sql("""
                SELECT u.id FROM vinhdanh.unit u
                JOIN unnest(:unitIssuers, :units) AS own (issuer, code) ON u.issuer = own.issuer AND u.code = own.code
                UNION SELECT u.id FROM vinhdanh.unit u JOIN unnest(:districtIssuers, :districts) AS own (issuer, code)
                    ON u.issuer = own.issuer AND u.district = own.code
                UNION SELECT u.id FROM vinhdanh.unit u JOIN unnest(:districtIssuers, :districts) AS own (issuer, code)
                    ON u.issuer = own.issuer AND u.code = own.code""")
                .param("unitIssuers", issuersOf(units)).param("units", codesOf(units))
                .param("districtIssuers", issuersOf(districts)).param("districts", codesOf(districts))
                .query(Long.class).list();
        return new Scope(false, issuers, unitIds);
    }

    /** What a caller may nominate for: its units, and for Sở Nội vụ all of its issuer. */
    public Scope ofNominator(Caller caller) {
        List<String> homeAffairs = issuersOfBodies(caller).stream()
                .filter(issuer -> caller.isIn(issuer, BodyKind.HOME_AFFAIRS)).toList();
        List<Owner> units = caller.groups().stream().map(UNIT::matcher).filter(Matcher::matches)
                .map(Owner::of).toList();
        List<Long> ids = units.isEmpty() ? List.of() : db.sql("""
                SELECT u.id FROM vinhdanh.unit u
                JOIN unnest(:issuers, :units) AS own (issuer, code) ON u.issuer = own.issuer AND u.code = own.code""")
                .param("issuers", issuersOf(units)).param("units", codesOf(units)).query(Long.class).list();
        return new Scope(false, homeAffairs, ids);
    }

    /** Asks for the issuers only where a group may stand for a body of one. */
    private List<String> issuersOfBodies(Caller caller) {
        List<BodyKind> bodies = List.of(BodyKind.values());
        boolean possible = caller.groups().stream()
                .anyMatch(group -> bodies.stream().anyMatch(body -> group.endsWith(body.group(""))));
        return !possible ? List.of()
                : issuers().stream()
                        .filter(issuer -> bodies.stream().anyMatch(body -> caller.isIn(issuer, body))).toList();
    }

    private record Owner(String issuer, String code) {

        static Owner of(Matcher group) {
            return new Owner(group.group(1), group.group(2));
        }
    }

    private static String[] issuersOf(List<Owner> owners) {
        return owners.stream().map(Owner::issuer).toArray(String[]::new);
    }

    private static String[] codesOf(List<Owner> owners) {
        return owners.stream().map(Owner::code).toArray(String[]::new);
    }

    /** A unit the caller nominates for. */
    public record OwnUnit(String issuer, String code, String name) {
    }

    /** The units whose member the caller is, today. */
    public List<OwnUnit> ownUnits(Caller caller) {
        List<String> units = new ArrayList<>();
        caller.groups().forEach(group -> addMatch(UNIT.matcher(group), units));
        return units.isEmpty() ? List.of() : db.sql("""
                SELECT issuer, code, name FROM vinhdanh.unit
                WHERE issuer || '.' || code = ANY (:units) AND valid_from <= :today
                  AND (valid_to IS NULL OR valid_to >= :today) ORDER BY name""")
                .param("units", units.toArray(String[]::new)).param("today", time.today()).query(OwnUnit.class).list();
    }

    /** The issuer that the caller works for, where there is one. */
    public Optional<String> issuerOf(Caller caller) {
        return issuers().stream().filter(issuer -> caller.groups().stream()
                .anyMatch(group -> group.startsWith(issuer + "-"))).findFirst();
    }

    private List<String> issuers() {
        return db.sql("SELECT code FROM vinhdanh.issuer ORDER BY length(code) DESC").query(String.class).list();
    }

    private static void addMatch(Matcher group, List<String> owners) {
        if (group.matches()) {
            owners.add(group.group(1) + "." + group.group(2));
        }
    }
}
