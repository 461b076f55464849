package vn.vinhdanh.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The issuers with their bodies and units, as stored. */
@Repository
public class Organizations {

    private static final String UNIT =
            "SELECT id, issuer, code, name, level, district, email, valid_from, valid_to FROM vinhdanh.unit ";

    private static final String BODY = "SELECT issuer, kind, name, email, standing_agency FROM vinhdanh.body ";

    private final JdbcClient jdbc;

    public Organizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Issuer> issuer(String code) {
        return jdbc.sql("SELECT * FROM vinhdanh.issuer WHERE code = :code").param("code", code)
                .query(Issuer.class).optional();
    }

    /** By code. */
    public List<Issuer> issuers() {
        return jdbc.sql("SELECT * FROM vinhdanh.issuer ORDER BY code").query(Issuer.class).list();
    }

    public List<Body> bodies(String issuer) {
        return jdbc.sql(BODY + "WHERE issuer = :issuer ORDER BY kind")
                .param("issuer", issuer).query(Body.class).list();
    }

    public Optional<Body> body(String issuer, BodyKind kind) {
        return jdbc.sql(BODY + "WHERE issuer = :issuer AND kind = :kind")
                .param("issuer", issuer).param("kind", kind.name()).query(Body.class).optional();
    }

    public Optional<Unit> unit(long id) {
        return jdbc.sql(UNIT + "WHERE id = :id").param("id", id).query(Unit.class).optional();
    }

    /** The unit that has this code on that day of the office. */
    public Optional<Unit> unit(String issuer, String code, LocalDate on) {
        return jdbc.sql(UNIT + "WHERE issuer = :issuer AND code = :code AND " + VALID
                        + " ORDER BY valid_from DESC LIMIT 1")
                .param("issuer", issuer).param("code", code).param("on", on).query(Unit.class).optional();
    }

    /** Whether the issuer has, had or will have a unit of this code. */
    public boolean hasUnit(String issuer, String code) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM vinhdanh.unit WHERE issuer = :issuer AND code = :code)")
                .param("issuer", issuer).param("code", code).query(Boolean.class).single();
    }

    /**
     * The units for which the caller may nominate on that day: those of its groups, and for Sở Nội vụ all of its
     * issuer. In Vietnamese order.
     *
     * @param issuer only units of this issuer, or null
     * @param q      part of the code or name, without regard to case and diacritics, or null
     */
    public List<Unit> nominable(Caller caller, String issuer, String q, LocalDate on, int limit, long offset) {
        return NominableUnits.bind(jdbc.sql(UNIT + NominableUnits.WHERE
                        + " ORDER BY name COLLATE \"vi-x-icu\", id LIMIT :limit OFFSET :offset"), caller, issuer, q, on)
                .param("limit", limit).param("offset", offset).query(Unit.class).list();
    }

    /** How many units {@link #nominable} finds on all pages. */
    public long countNominable(Caller caller, String issuer, String q, LocalDate on) {
        return NominableUnits.bind(jdbc.sql("SELECT count(*) FROM vinhdanh.unit " + NominableUnits.WHERE),
                caller, issuer, q, on).query(Long.class).single();
    }

    /** Whether the caller may nominate for this unit. */
    public boolean mayNominateFor(Caller caller, Unit unit) {
        return caller.isOfUnit(unit.issuer(), unit.code()) || caller.isIn(unit.issuer(), BodyKind.HOME_AFFAIRS);
    }

    static final String VALID = "valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)";
}
