package vn.vinhdanh.organization;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.catalogue.Mistakes;

/**
 * Takes issuers, bodies and units from the catalogue. The files are their only source: storing them again changes
 * what the files have changed and nothing else. A unit left out of a file stays, for the dossiers that name it.
 */
@Service
public class IssuerCatalogue {

    private final IssuerReader reader;
    private final PaperDesks desks;
    private final JdbcClient jdbc;

    IssuerCatalogue(IssuerReader reader, PaperDesks desks, JdbcClient jdbc) {
        this.reader = reader;
        this.desks = desks;
        this.jdbc = jdbc;
    }

    /** The issuers as read, to be stored when nothing in the whole catalogue is wrong. */
    public final class Issuers {

        private final List<IssuerFile> files;

        private Issuers(List<IssuerFile> files) {
            this.files = files;
        }

        public Set<String> codes() {
            return files.stream().map(f -> f.issuer().code()).collect(Collectors.toSet());
        }

        /** Whether the issuer has a unit of this code at any time. */
        public boolean hasUnit(String issuer, String unit) {
            return files.stream().filter(f -> f.issuer().code().equals(issuer))
                    .anyMatch(f -> f.units().stream().anyMatch(u -> unit.equals(u.code())));
        }

        /** Needs a transaction. */
        public void store() {
            files.forEach(f -> store(f.issuer()));
            files.stream().map(IssuerFile::issuer).filter(i -> i.successor() != null).forEach(this::storeSuccessor);
            files.stream().flatMap(f -> f.bodies().stream()).forEach(this::store);
            files.forEach(f -> desks.store(f.issuer().code(), f.desks()));
            files.forEach(f -> store(f.issuer().code(), f.units()));
        }

        private void store(Issuer issuer) {
            jdbc.sql("""
                    INSERT INTO vinhdanh.issuer AS old (code, name, short_name, place, valid_from, valid_to)
                    VALUES (:code, :name, :shortName, :place, :validFrom, :validTo)
                    ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, short_name = EXCLUDED.short_name,
                        place = EXCLUDED.place, valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to
                    WHERE (old.name, old.short_name, old.place, old.valid_from, old.valid_to) IS DISTINCT FROM
                        (EXCLUDED.name, EXCLUDED.short_name, EXCLUDED.place, EXCLUDED.valid_from, EXCLUDED.valid_to)
                    """).paramSource(issuer).update();
        }

        private void storeSuccessor(Issuer issuer) {
            jdbc.sql("UPDATE vinhdanh.issuer SET successor = :successor "
                            + "WHERE code = :code AND successor IS DISTINCT FROM :successor")
                    .paramSource(issuer).update();
        }

        private void store(Body body) {
            jdbc.sql("""
                    INSERT INTO vinhdanh.body AS old (issuer, kind, name, email, standing_agency)
                    VALUES (:issuer, :kind, :name, :email, :standingAgency)
                    ON CONFLICT (issuer, kind) DO UPDATE SET name = EXCLUDED.name, email = EXCLUDED.email,
                        standing_agency = EXCLUDED.standing_agency
                    WHERE (old.name, old.email, old.standing_agency) IS DISTINCT FROM
                        (EXCLUDED.name, EXCLUDED.email, EXCLUDED.standing_agency)
                    """).param("issuer", body.issuer()).param("kind", body.kind().name())
                    .param("name", body.name()).param("email", body.email())
                    .param("standingAgency", body.standingAgency()).update();
        }

        /** All units of an issuer in one statement. */
        private void store(String issuer, List<WrittenUnit> units) {
            jdbc.sql("""
                    INSERT INTO vinhdanh.unit AS old
                        (issuer, code, name, level, district, email, valid_from, valid_to)
                    SELECT :issuer, u.code, u.name, u.level, u.district, u.email, u.valid_from::date, u.valid_to::date
                    FROM unnest(CAST(:codes AS text[]), CAST(:names AS text[]), CAST(:levels AS text[]),
                        CAST(:districts AS text[]), CAST(:emails AS text[]), CAST(:from AS text[]), CAST(:to AS text[]))
                        AS u (code, name, level, district, email, valid_from, valid_to)
                    ON CONFLICT (issuer, code, valid_from) DO UPDATE SET name = EXCLUDED.name,
                        level = EXCLUDED.level, district = EXCLUDED.district, email = EXCLUDED.email,
                        valid_to = EXCLUDED.valid_to
                    WHERE (old.name, old.level, old.district, old.email, old.valid_to) IS DISTINCT FROM
                        (EXCLUDED.name, EXCLUDED.level, EXCLUDED.district, EXCLUDED.email, EXCLUDED.valid_to)
                    """)
                    .param("issuer", issuer)
                    .param("codes", column(units, WrittenUnit::code))
                    .param("names", column(units, WrittenUnit::name))
                    .param("levels", column(units, WrittenUnit::level))
                    .param("districts", column(units, WrittenUnit::district))
                    .param("emails", column(units, WrittenUnit::email))
                    .param("from", column(units, WrittenUnit::validFrom))
                    .param("to", column(units, WrittenUnit::validTo))
                    .update();
        }

        private static String[] column(List<WrittenUnit> units, Function<WrittenUnit, Object> part) {
            return units.stream().map(part).map(v -> v == null ? null : v.toString()).toArray(String[]::new);
        }
    }

    /** Reads the files and notes what is wrong with them. */
    public Issuers read(Mistakes mistakes) {
        List<IssuerFile> files = reader.read(mistakes);
        new IssuerRules(mistakes).check(files);
        return new Issuers(files);
    }
}
