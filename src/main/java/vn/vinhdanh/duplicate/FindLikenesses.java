package vn.vinhdanh.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.nomination.Nomination;

/**
 * Looks for dossiers that may name the same person, collective or household: in and across batches, units and movements
 * of an issuer, never beyond it. Drafts count, since a nominator must learn early; what was withdrawn, never submitted
 * or ineligible does not. What was refused or declined is found too, as history: it may come again
 * ({@link Likeness#isHistory}).
 */
@Repository
public class FindLikenesses {

    /** Of one who is sought; the surest and newest come first, so that a common name does not hide what counts. */
    private static final int MOST = 20;

    /** {@code array_position} orders by sureness. */
    private static final String SQL = """
            WITH sought AS MATERIALIZED (
                SELECT s.*, vinhdanh.match_key(s.name) AS name_key,
                       vinhdanh.match_words(coalesce(s.workplace, :unitName)) AS place_key
                FROM unnest(:refs, :kinds, :names, :birthYears::int[], :citizenIds, :workplaces)
                    AS s (ref, kind, name, birth_year, citizen_id, workplace))
            SELECT s.ref, hit.*
            FROM sought s CROSS JOIN LATERAL (
                SELECT * FROM (
                    SELECT n.id, n.code, n.movement, u.code AS unit, u.name AS unit_name, n.batch_number, n.stage,
                           vinhdanh.sureness(n.citizen_id = s.citizen_id, n.name_key = s.name_key AND n.kind = s.kind,
                               s.kind, s.birth_year, n.birth_year, u.code = :unit,
                               vinhdanh.like_place(s.place_key,
                                   coalesce(n.workplace_key, vinhdanh.match_words(u.name)))) AS sureness
                    FROM (SELECT c.* FROM vinhdanh.nomination c
                          WHERE c.issuer = :issuer AND c.citizen_id = s.citizen_id
                          UNION ALL
                          SELECT c.* FROM vinhdanh.nomination c
                          WHERE c.issuer = :issuer AND c.name_key = s.name_key AND c.kind = s.kind
                            AND (c.citizen_id = s.citizen_id) IS NOT TRUE) n
                    JOIN vinhdanh.unit u ON u.id = n.unit_id
                    WHERE n.stage NOT IN ('WITHDRAWN', 'NOT_SUBMITTED', 'INELIGIBLE') AND n.code <> s.ref
                      AND (:only::text IS NULL OR n.code = :only)) alike
                ORDER BY array_position(ARRAY['CERTAIN', 'PROBABLE', 'HINT'], sureness), id DESC
                LIMIT :most) hit
            """;

    private final JdbcClient db;

    FindLikenesses(JdbcClient db) {
        this.db = db;
    }

    /** As {@link #among(String, String, String, List)}, where it is not known which unit nominates. */
    public List<Likeness> among(String issuer, List<Sought> sought) {
        return among(issuer, null, null, sought);
    }

    /**
     * One statement however many are sought: thousands, among a hundred thousand dossiers, take a second or two.
     *
     * @param unit     code of the unit that nominates those sought, or null: its own dossiers of the same name are
     *   likely the same person whatever the workplace says
     * @param unitName of that unit, or null: stands for the workplace where none is given
     * @return for each sought at most twenty, the surest first; none for those who are new
     */
    public List<Likeness> among(String issuer, String unit, String unitName, List<Sought> sought) {
        return sought.isEmpty() ? List.of() : find(issuer, unit, unitName, sought, null);
    }

    private List<Likeness> find(String issuer, String unit, String unitName, List<Sought> sought, String only) {
        return db.sql(SQL).param("issuer", issuer).param("unit", unit).param("unitName", unitName)
                .param("only", only)
                .param("refs", texts(sought, Sought::ref)).param("kinds", texts(sought, s -> s.kind().name()))
                .param("names", texts(sought, Sought::name))
                .param("birthYears", sought.stream().map(Sought::birthYear).toArray(Integer[]::new))
                .param("citizenIds", texts(sought, Sought::citizenId))
                .param("workplaces", texts(sought, Sought::workplace)).param("most", MOST)
                .query(Likeness.class).list();
    }

    /** Those like a dossier, which is never like itself. */
    public List<Likeness> of(Nomination n) {
        return among(n.issuer(), n.unit(), n.unitName(), List.of(sought(n)));
    }

    /** Whether, and how surely, the other is like the dossier. */
    Optional<Likeness> between(Nomination n, Nomination other) {
        return find(n.issuer(), n.unit(), n.unitName(), List.of(sought(n)), other.code()).stream().findFirst();
    }

    private static Sought sought(Nomination n) {
        return new Sought(n.code(), n.kind(), n.name(), n.birthYear(), n.citizenId(), n.workplace());
    }

    private static String[] texts(List<Sought> sought, Function<Sought, String> text) {
        return sought.stream().map(text).toArray(String[]::new);
    }
}
