package vn.vinhdanh.duplicate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether the same has been awarded for the same before. A form of award may be given many times, for a new achievement
 * or a new time each.
 */
@Repository
public class AwardedEarlier {

    /** How like two folded texts must be to tell of one achievement: a few words or figures may differ. */
    private static final double SAME = 0.7;

    private final JdbcClient db;

    AwardedEarlier(JdbcClient db) {
        this.db = db;
    }

    /**
     * Whether another dossier, certainly or probably of the same nominee, was awarded for the same achievement in an
     * overlapping time. What is not written down is not the same.
     */
    public boolean blocks(long nominationId) {
        return db.sql("""
                SELECT EXISTS (SELECT 1 FROM vinhdanh.alike a
                    JOIN vinhdanh.nomination n ON n.id = a.nomination_id
                    JOIN vinhdanh.nomination o ON o.id = a.other_id
                    WHERE a.nomination_id = :id AND o.stage = 'AWARDED'
                      AND n.achieved_from <= o.achieved_to AND o.achieved_from <= n.achieved_to
                      AND public.similarity(vinhdanh.match_words(n.achievement), vinhdanh.match_words(o.achievement))
                          >= :same)""")
                .param("id", nominationId).param("same", SAME).query(Boolean.class).single();
    }
}
