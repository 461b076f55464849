package vn.vinhdanh.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.duplicate.FindLikenesses;
import vn.vinhdanh.duplicate.Likeness;
import vn.vinhdanh.duplicate.Sought;
import vn.vinhdanh.duplicate.Sureness;
import vn.vinhdanh.refusal.Refusal;

/** Whom the rows of a list may name twice: among the dossiers of the issuer, and within the list. */
@Repository
class Likenesses {

    private final FindLikenesses findLikenesses;
    private final JdbcClient db;

    Likenesses(FindLikenesses findLikenesses, JdbcClient db) {
        this.findLikenesses = findLikenesses;
        this.db = db;
    }

    List<RowLikeness> amongDossiers(Import list, List<Sought> sought) {
        return findLikenesses.among(list.issuer(), list.unit(), list.unitName(), sought).stream()
                .map(found -> of(found, list.unit())).toList();
    }

    /** A unit learns that another has nominated the same, not under which code. */
    private static RowLikeness of(Likeness found, String unit) {
        int row = Integer.parseInt(found.ref());
        return found.unit().equals(unit)
                ? new RowLikeness(row, found.sureness(), found.code(), new Refusal.Problem(null,
                        "intake.duplicate.dossier." + found.sureness(), found.code()))
                : new RowLikeness(row, found.sureness(), null, new Refusal.Problem(null,
                        "intake.duplicate.unit." + found.sureness(), found.unitName()));
    }

    private record Pair(int row, int other, Sureness sureness) {
    }

    /**
     * One statement for the whole list, by the words and the judgement that dossiers are compared with. Each row is
     * compared with the last like it before it, so that ten thousand of one name take no longer than others.
     */
    List<RowLikeness> within(Import list, List<Sought> named) {
        if (named.size() < 2) {
            return List.of();
        }
        List<Pair> pairs = db.sql("""
                WITH s AS MATERIALIZED (
                    SELECT row, kind, birth_year, citizen_id, vinhdanh.match_key(name) AS name_key,
                           vinhdanh.match_words(coalesce(workplace, :unitName)) AS place_key
                    FROM unnest(:rows, :kinds, :names, :birthYears::int[], :citizenIds, :workplaces)
                        AS s (row, kind, name, birth_year, citizen_id, workplace)),
                alike AS (
                    SELECT row, lag(row) OVER (PARTITION BY citizen_id ORDER BY row) AS other FROM s
                    WHERE citizen_id IS NOT NULL
                    UNION SELECT row, lag(row) OVER (PARTITION BY name_key, kind, birth_year ORDER BY row) FROM s
                    UNION SELECT row, lag(row) OVER (PARTITION BY name_key, kind ORDER BY row) FROM s)
                SELECT DISTINCT ON (b.row) b.row, a.row AS other, judged.sureness
                FROM alike JOIN s a ON a.row = alike.other JOIN s b ON b.row = alike.row
                CROSS JOIN LATERAL (SELECT vinhdanh.sureness(a.citizen_id = b.citizen_id,
                    a.name_key = b.name_key AND a.kind = b.kind, a.kind, a.birth_year, b.birth_year, false,
                    vinhdanh.like_place(a.place_key, b.place_key)) AS sureness) judged
                WHERE judged.sureness IS NOT NULL
                ORDER BY b.row, array_position(ARRAY['CERTAIN', 'PROBABLE', 'HINT'], judged.sureness), a.row""")
                .param("unitName", list.unitName())
                .param("rows", named.stream().map(s -> Integer.valueOf(s.ref())).toArray(Integer[]::new))
                .param("kinds", texts(named, s -> s.kind().name())).param("names", texts(named, Sought::name))
                .param("birthYears", named.stream().map(Sought::birthYear).toArray(Integer[]::new))
                .param("citizenIds", texts(named, Sought::citizenId))
                .param("workplaces", texts(named, Sought::workplace)).query(Pair.class).list();
        List<RowLikeness> found = new ArrayList<>();
        pairs.forEach(pair -> found.add(new RowLikeness(pair.row(), pair.sureness(), null, new Refusal.Problem(null,
                "intake.duplicate.row." + pair.sureness(), String.valueOf(pair.other())))));
        return found;
    }

    private static String[] texts(List<Sought> sought, Function<Sought, String> text) {
        return sought.stream().map(text).toArray(String[]::new);
    }
}
