package vn.vinhdanh.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that our tables hold of one movement, as text to compare. */
final class Tables {

    private static final String SELECT = """
            SELECT jsonb_build_object(
                'movement', (SELECT to_jsonb(m) FROM vinhdanh.movement m WHERE m.code = :code),
                'batch', (SELECT jsonb_agg(b ORDER BY b.id) FROM vinhdanh.batch b WHERE b.movement = :code),
                'nomination', (SELECT jsonb_agg(n ORDER BY n.id) FROM vinhdanh.nomination n WHERE n.movement = :code),
                'version', (SELECT jsonb_agg(v ORDER BY v.nomination_id, v.version) FROM vinhdanh.nomination_version v
                    JOIN vinhdanh.nomination n ON n.id = v.nomination_id WHERE n.movement = :code),
                'opinion', (SELECT jsonb_agg(o ORDER BY o.id) FROM vinhdanh.opinion o
                    JOIN vinhdanh.nomination n ON n.id = o.nomination_id WHERE n.movement = :code),
                'carried', (SELECT jsonb_agg(c ORDER BY c.nomination_id, c.from_batch) FROM vinhdanh.carry_over c
                    JOIN vinhdanh.nomination n ON n.id = c.nomination_id WHERE n.movement = :code),
                'list', (SELECT jsonb_agg(l ORDER BY l.id) FROM vinhdanh.decision_list l WHERE l.movement = :code),
                'line', (SELECT jsonb_agg(d ORDER BY d.list_id, d.position) FROM vinhdanh.decision_line d
                    JOIN vinhdanh.decision_list l ON l.id = d.list_id WHERE l.movement = :code),
                'said', (SELECT jsonb_agg(o ORDER BY o.list_id, o.round, o.body) FROM vinhdanh.list_opinion o
                    JOIN vinhdanh.decision_list l ON l.id = o.list_id WHERE l.movement = :code),
                'decision', (SELECT jsonb_agg(d ORDER BY d.id) FROM vinhdanh.decision d
                    JOIN vinhdanh.decision_list l ON l.id = d.list_id WHERE l.movement = :code),
                'award', (SELECT jsonb_agg(a ORDER BY a.nomination_id) FROM vinhdanh.award a
                    JOIN vinhdanh.nomination n ON n.id = a.nomination_id WHERE n.movement = :code),
                'mail', (SELECT jsonb_agg(o.key ORDER BY o.id) FROM vinhdanh.mail_outbox o
                    WHERE o.key LIKE '%' || :code || '%'),
                'journal', (SELECT jsonb_agg(j ORDER BY j.id) FROM vinhdanh.journal j
                    WHERE j.subject LIKE :code || '%'))::text""";

    private Tables() {
    }

    static String of(JdbcClient db, String movement) {
        return db.sql(SELECT).param("code", movement).query(String.class).single();
    }
}
