package vn.vinhdanh.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.Prize;
import vn.vinhdanh.decision.Prizes;
import vn.vinhdanh.document.ListLinesOnPaper.Which;
import vn.vinhdanh.nomination.NomineeKind;

/** The figures of a list as its papers name them. */
@Component
class ListFigures {

    private final JdbcClient db;
    private final PaperNumbers numbers;
    private final PaperTexts texts;
    private final AmountInWords words;
    private final Prizes prizes;

    ListFigures(JdbcClient db, PaperNumbers numbers, PaperTexts texts, AmountInWords words, Prizes prizes) {
        this.db = db;
        this.numbers = numbers;
        this.texts = texts;
        this.words = words;
        this.prizes = prizes;
    }

    /** Lines that are alike in all that is counted; the prize is null where none was granted. */
    private record Group(String awardForm, String awardFormTitle, NomineeKind kind, boolean leader, Long prize,
                         long lines) {
    }

    /** By placeholder. */
    Map<String, String> of(DecisionList list, Which which, LocalDate date) {
        List<Group> groups = db.sql("""
                SELECT n.award_form, f.title AS award_form_title, n.kind, n.leader AND n.kind = 'INDIVIDUAL' AS leader,
                    a.prize, count(*) AS lines
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                LEFT JOIN vinhdanh.award_form f ON f.movement = n.movement AND f.code = n.award_form
                LEFT JOIN vinhdanh.award a ON a.nomination_id = n.id
                WHERE l.list_id = ? AND\s""" + which.condition() + "\n" + """
                GROUP BY n.award_form, f.title, f.position, n.kind, 4, a.prize
                ORDER BY f.position, n.kind, 4, a.prize""").param(list.id()).query(Group.class).list();
        Map<NomineeKind, Long> kinds = new LinkedHashMap<>();
        groups.forEach(group -> kinds.merge(group.kind(), group.lines(), Long::sum));
        long individuals = kinds.getOrDefault(NomineeKind.INDIVIDUAL, 0L);
        long leaders = groups.stream().filter(Group::leader).mapToLong(Group::lines).sum();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("tong_so", numbers.count(groups.stream().mapToLong(Group::lines).sum()));
        figures.put("doi_tuong", numbers.recipients(kinds));
        figures.put("so_tap_the", numbers.count(kinds.getOrDefault(NomineeKind.COLLECTIVE, 0L)));
        figures.put("so_ca_nhan", numbers.count(individuals));
        figures.put("so_ho_gia_dinh", numbers.count(kinds.getOrDefault(NomineeKind.HOUSEHOLD, 0L)));
        figures.put("so_lanh_dao", numbers.count(leaders));
        figures.put("so_truc_tiep", numbers.count(individuals - leaders));
        figures.put("hinh_thuc", String.join(", ", groups.stream().map(Group::awardFormTitle).distinct().toList()));
        total(groups, list.movement(), date).ifPresent(total -> {
            figures.put("tong_tien", numbers.amount(total));
            figures.put("tong_tien_bang_chu", words.of(total));
        });
        return figures;
    }

    /** What the two bodies said, by placeholder. */
    Map<String, String> opinions(DecisionList list) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("y_kien_so_noi_vu", opinions(list, "home_affairs_opinion"));
        said.put("y_kien_ban_chi_dao", opinions(list, "steering_committee_opinion"));
        return said;
    }

    private String opinions(DecisionList list, String column) {
        return db.sql("SELECT count(*) FILTER (WHERE " + column + " = 'ENDORSE') AS endorse, count(*) FILTER (WHERE "
                        + column + " = 'OPPOSE') AS oppose, count(*) AS lines "
                        + "FROM vinhdanh.decision_line WHERE list_id = ?").param(list.id())
                .query((rs, n) -> texts.text("opinions", numbers.count(rs.getLong("endorse")),
                        numbers.count(rs.getLong("oppose")),
                        numbers.count(rs.getLong("lines") - rs.getLong("endorse") - rs.getLong("oppose")),
                        numbers.count(rs.getLong("lines")))).single();
    }

    /** Empty where the prize of any line is unknown: half a sum is no sum. */
    private Optional<Long> total(List<Group> groups, String movement, LocalDate date) {
        long total = 0;
        for (Group group : groups) {
            Optional<Long> each = group.prize() != null ? Optional.of(group.prize())
                    : prizes.find(movement, group.awardForm(), group.kind(), date).map(Prize::amount);
            if (each.isEmpty()) {
                return Optional.empty();
            }
            total = Math.addExact(total, Math.multiplyExact(each.get(), group.lines()));
        }
        return groups.isEmpty() ? Optional.empty() : Optional.of(total);
    }
}
