package vn.vinhdanh.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vinhdanh.catalogue.CatalogueFiles;
import vn.vinhdanh.catalogue.Entry;
import vn.vinhdanh.catalogue.Mistakes;

/** Reads {@code issuers/*.yaml}. */
@Component
class IssuerReader {

    private final CatalogueFiles files;
    private final AdministrativeUnits administrativeUnits;

    IssuerReader(CatalogueFiles files, AdministrativeUnits administrativeUnits) {
        this.files = files;
        this.administrativeUnits = administrativeUnits;
    }

    List<IssuerFile> read(Mistakes mistakes) {
        return files.in("issuers", mistakes).stream().map(entry -> read(entry, mistakes)).toList();
    }

    private IssuerFile read(Entry entry, Mistakes mistakes) {
        Issuer issuer = new Issuer(entry.text("code"), entry.text("name"), entry.text("shortName"),
                entry.text("place"), entry.optionalDate("validFrom"), entry.optionalDate("validTo"),
                entry.optionalText("successor"));
        String domain = entry.text("emailDomain");
        List<Body> bodies = entry.entries("bodies").stream().map(b -> body(b, issuer, domain))
                .filter(Objects::nonNull).toList();
        List<PaperDesk> desks = entry.entries("papers").stream().map(p -> desk(p, issuer))
                .filter(d -> d.desk() != null).toList();
        LocalDate from = entry.optionalDate("unitsFrom");
        LocalDate to = entry.optionalDate("unitsTo");
        List<WrittenUnit> units = new ArrayList<>();
        entry.entries("administrativeUnits").forEach(a -> units.addAll(administrativeUnits.read(a, domain, mistakes)));
        entry.entries("units").forEach(u -> units.add(unit(u, from, to, domain)));
        entry.finish();
        return new IssuerFile(entry, issuer, bodies, desks, units);
    }

    private static Body body(Entry entry, Issuer issuer, String domain) {
        BodyKind kind = entry.oneOf("kind", BodyKind.class);
        String name = entry.text("name");
        String email = entry.optionalText("email");
        String standingAgency = entry.optionalText("standingAgency");
        entry.finish();
        if (kind == null) {
            return null;
        }
        String group = kind.group("");
        return new Body(issuer.code(), kind, name, email != null ? email : group.substring(1) + "@" + domain,
                standingAgency);
    }

    private static PaperDesk desk(Entry entry, Issuer issuer) {
        PaperDesk desk = new PaperDesk(issuer.code(), entry.oneOf("desk", Desk.class), entry.optionalText("above"),
                entry.text("heading"), entry.text("symbol"), entry.text("head"), entry.text("deputy"),
                entry.optionalText("onBehalf"), entry.optionalText("carriedOutBy"), entry.optionalText("copiesTo"),
                entry.text("archive"));
        entry.finish();
        return desk;
    }

    private static WrittenUnit unit(Entry entry, LocalDate from, LocalDate to, String domain) {
        String code = entry.text("code");
        String name = entry.text("name");
        UnitLevel level = entry.oneOf("level", UnitLevel.class);
        String district = entry.optionalText("district");
        String email = entry.optionalText("email");
        LocalDate ownFrom = entry.optionalDate("from");
        LocalDate ownTo = entry.optionalDate("to");
        entry.finish();
        if (from == null && ownFrom == null) {
            entry.wrong("from", "catalogue.missing", "from");
        }
        return new WrittenUnit(entry.file(), entry.line(), code, name, level, district,
                email != null ? email : code + "@" + domain, ownFrom != null ? ownFrom : from,
                ownTo != null ? ownTo : to);
    }
}
