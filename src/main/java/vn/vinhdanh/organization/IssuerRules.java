package vn.vinhdanh.organization;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.catalogue.Entry;
import vn.vinhdanh.catalogue.Mistake;
import vn.vinhdanh.catalogue.Mistakes;

/** What must hold between the parts of the issuers' files. */
final class IssuerRules {

    /** Bodies without which no list comes to a decision. */
    private static final Set<BodyKind> NEEDED = EnumSet.of(BodyKind.HOME_AFFAIRS, BodyKind.HOME_AFFAIRS_LEAD,
            BodyKind.STEERING_COMMITTEE, BodyKind.CHAIRMAN, BodyKind.OFFICE);
    private static final String CODE = "[a-z0-9-]+";

    private final Mistakes mistakes;

    IssuerRules(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void check(List<IssuerFile> files) {
        Set<String> codes = files.stream().map(f -> f.issuer().code()).collect(Collectors.toSet());
        List<String> seen = new ArrayList<>();
        for (IssuerFile file : files) {
            Issuer issuer = file.issuer();
            if (issuer.code() != null && seen.contains(issuer.code())) {
                file.at().wrong("code", "organization.issuer.twice", issuer.code());
            }
            seen.add(issuer.code());
            checkIssuer(file.at(), issuer, codes);
            checkBodies(file);
            checkDesks(file);
            checkUnits(file.units());
        }
    }

    private void checkIssuer(Entry at, Issuer issuer, Set<String> codes) {
        if (issuer.code() != null && !issuer.code().matches(CODE)) {
            at.wrong("code", "organization.code", issuer.code());
        }
        if (issuer.successor() != null && !codes.contains(issuer.successor())) {
            at.wrong("successor", "organization.issuer.unknown", issuer.successor());
        }
        if (issuer.validFrom() != null && issuer.validTo() != null && issuer.validTo().isBefore(issuer.validFrom())) {
            at.wrong("validTo", "organization.validity");
        }
    }

    private void checkBodies(IssuerFile file) {
        Set<BodyKind> seen = EnumSet.noneOf(BodyKind.class);
        for (Body body : file.bodies()) {
            if (!seen.add(body.kind())) {
                file.at().wrong("bodies", "organization.body.twice", body.kind().name());
            }
            if (body.standingAgency() != null
                    && file.units().stream().noneMatch(unit -> body.standingAgency().equals(unit.code()))) {
                file.at().wrong("bodies", "organization.body.standingAgency", body.standingAgency());
            }
        }
        String missing = NEEDED.stream().filter(kind -> !seen.contains(kind)).map(Enum::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            file.at().wrong("bodies", "organization.body.missing", missing);
        }
    }

    private static void checkDesks(IssuerFile file) {
        Set<Desk> seen = EnumSet.noneOf(Desk.class);
        for (PaperDesk desk : file.desks()) {
            if (!seen.add(desk.desk())) {
                file.at().wrong("papers", "organization.desk.twice", desk.desk().name());
            }
            if (desk.desk().body() != null
                    && file.bodies().stream().noneMatch(body -> body.kind() == desk.desk().body())) {
                file.at().wrong("papers", "organization.desk.bodyless", desk.desk().name());
            }
        }
    }

    private void checkUnits(List<WrittenUnit> units) {
        Map<String, List<WrittenUnit>> byCode = new HashMap<>();
        for (WrittenUnit unit : units) {
            if (unit.code() == null) {
                continue;
            }
            List<WrittenUnit> same = byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>());
            if (same.stream().anyMatch(unit::sharesADayWith)) {
                wrong(unit, "code", "organization.unit.twice", unit.code());
            }
            same.add(unit);
        }
        for (WrittenUnit unit : units) {
            checkUnit(unit, byCode);
        }
    }

    private void checkUnit(WrittenUnit unit, Map<String, List<WrittenUnit>> byCode) {
        if (unit.code() != null && !unit.code().matches(CODE)) {
            wrong(unit, "code", "organization.code", unit.code());
        }
        if (unit.validFrom() != null && unit.validTo() != null && unit.validTo().isBefore(unit.validFrom())) {
            wrong(unit, "to", "organization.validity");
        }
        boolean reviewed = unit.district() == null || byCode.getOrDefault(unit.district(), List.of()).stream()
                .anyMatch(d -> d.level() == UnitLevel.DISTRICT && d.sharesADayWith(unit));
        if (!reviewed) {
            wrong(unit, "district", "organization.district.unknown", unit.district());
        }
    }

    private void wrong(WrittenUnit unit, String part, String key, Object... args) {
        mistakes.add(new Mistake(unit.file(), unit.line(), unit.line() + "." + unit.code() + "." + part, key, args));
    }
}
