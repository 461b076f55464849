package vn.vinhdanh.council;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.council.CountRule.Count;
import vn.vinhdanh.council.CountRule.Denominator;

/** Counts a session's ballots line by line and keeps what came out. Lines that have left the list are not counted. */
@Component
class CountBallots {

    private static final String BALLOTS = """
            SELECT b.nomination_id, sum(b.papers) FILTER (WHERE b.choice = 'AGREE') AS agree,
                   sum(b.papers) FILTER (WHERE b.choice = 'DISAGREE') AS disagree,
                   sum(b.papers) FILTER (WHERE b.choice = 'ABSTAIN') AS abstain,
                   bool_or(b.chair AND b.choice = 'AGREE') AS chair_agrees
            FROM (SELECT nomination_id, choice, papers, false AS chair FROM vinhdanh.council_ballot_box
                  WHERE session_id = :session
                  UNION ALL SELECT o.nomination_id, o.choice, 1, m.role = 'CHAIR' FROM vinhdanh.council_open_ballot o
                  JOIN vinhdanh.council_member m ON m.session_id = o.session_id AND m.member = o.member
                  WHERE o.session_id = :session) b
            GROUP BY b.nomination_id""";

    private static final String RECUSALS = """
            SELECT x.nomination_id, count(*) AS members,
                   count(*) FILTER (WHERE m.attendance IN ('PRESENT', 'WRITTEN')) AS voted
            FROM vinhdanh.council_recusal x
            JOIN vinhdanh.council_member m ON m.session_id = x.session_id AND m.member = x.member
            WHERE x.session_id = :session GROUP BY x.nomination_id""";

    private final JdbcClient db;
    private final Sessions sessions;
    private final BallotBox box;

    CountBallots(JdbcClient db, Sessions sessions, BallotBox box) {
        this.db = db;
        this.sessions = sessions;
        this.box = box;
    }

    private record Line(long id, int position, String awardForm, int agree, int disagree, int abstain,
                        boolean chairAgrees, int recused, int recusedVoters) {
    }

    /**
     * @param voted   members who took part
     * @param quorate whether they were enough; if not, nothing passes
     * @return how many lines have passed
     */
    int count(Session session, int members, int voted, boolean quorate) {
        box.mix(session.id());
        Map<String, CountRule> rules = sessions.rules(session);
        List<Line> lines = lines(session);
        int[] measured = new int[lines.size()];
        Boolean[] passed = new Boolean[lines.size()];
        int sum = 0;
        for (int i = 0; i < passed.length; i++) {
            Line line = lines.get(i);
            CountRule rule = rules.get(line.awardForm());
            measured[i] = rule.denominator() == Denominator.ALL ? members - line.recused()
                    : voted - line.recusedVoters();
            passed[i] = quorate && rule.passes(new Count(line.agree(), measured[i], line.chairAgrees()));
            sum += passed[i] ? 1 : 0;
        }
        keep(session, lines, measured, passed);
        box.empty(session);
        return sum;
    }

    private List<Line> lines(Session session) {
        return db.sql("SELECT n.id, l.position, coalesce(n.award_form, '') AS award_form, "
                + "coalesce(b.agree, 0) AS agree, coalesce(b.disagree, 0) AS disagree, "
                + "coalesce(b.abstain, 0) AS abstain, coalesce(b.chair_agrees, false) AS chair_agrees, "
                + "coalesce(x.members, 0) AS recused, coalesce(x.voted, 0) AS recused_voters "
                + "FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id LEFT JOIN ("
                + BALLOTS + ") b ON b.nomination_id = n.id LEFT JOIN (" + RECUSALS
                + ") x ON x.nomination_id = n.id WHERE " + CouncilLines.VOTED_ON + " ORDER BY l.position")
                .param("session", session.id()).param("list", session.listId()).query(Line.class).list();
    }

    private void keep(Session session, List<Line> lines, int[] measured, Boolean[] passed) {
        db.sql("""
                INSERT INTO vinhdanh.council_result (session_id, nomination_id, position, agree, disagree, abstain,
                    recused, denominator, passed)
                SELECT :session, r.* FROM unnest(:ids, :positions, :agree, :disagree, :abstain, :recused, :measured,
                    :passed) AS r""")
                .param("session", session.id()).param("ids", lines.stream().map(Line::id).toArray(Long[]::new))
                .param("positions", numbers(lines, Line::position)).param("agree", numbers(lines, Line::agree))
                .param("disagree", numbers(lines, Line::disagree)).param("abstain", numbers(lines, Line::abstain))
                .param("recused", numbers(lines, Line::recused))
                .param("measured", Arrays.stream(measured).boxed().toArray(Integer[]::new))
                .param("passed", passed).update();
    }

    private static Integer[] numbers(List<Line> lines, Function<Line, Integer> number) {
        return lines.stream().map(number).toArray(Integer[]::new);
    }
}
