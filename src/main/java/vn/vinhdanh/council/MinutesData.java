package vn.vinhdanh.council;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.council.CouncilResults.Result;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentData.Rows;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Movements;

/**
 * What the minutes (biên bản) of a closed session say: who took part, how each line was counted, what it came to. In an
 * open ballot how each member voted is noted with his name. Heading, signature and addressees are the letterhead's.
 */
@Component
public class MinutesData {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int PAGE = 500;

    private final DecisionLists lists;
    private final Sessions sessions;
    private final CouncilResults results;
    private final CouncilSettingsTable settings;
    private final Movements movements;
    private final MessageSource messages;
    private final ZoneId zone;

    MinutesData(DecisionLists lists, Sessions sessions, CouncilResults results, CouncilSettingsTable settings,
            Movements movements, MessageSource messages, OfficeTime time) {
        this.lists = lists;
        this.sessions = sessions;
        this.results = results;
        this.settings = settings;
        this.movements = movements;
        this.messages = messages;
        this.zone = time.zone();
    }

    /** Of the latest closed session on the list; empty where the council has not spoken. */
    public Optional<DocumentData> of(long listId) {
        return sessions.closedOf(listId).map(session -> data(lists.get(listId), session));
    }

    private DocumentData data(DecisionList list, Session session) {
        List<SessionMember> members = sessions.members(session);
        Map<String, Rows> tables = new LinkedHashMap<>();
        tables.put("thanh_vien", row -> memberRows(session, members).forEach(row));
        tables.put("ket_qua", row -> resultRows(session, row));
        return new DocumentData(DocumentKind.BIEN_BAN, list.issuer(), texts(list, session, members), tables);
    }

    private Map<String, String> texts(DecisionList list, Session session, List<SessionMember> members) {
        Map<String, String> texts = new HashMap<>();
        DateTimeFormatter time = DateTimeFormatter.ofPattern(text("time-pattern"), VIETNAMESE).withZone(zone);
        texts.put("thoi_gian", text("from-to", time.format(session.openedAt()), time.format(session.closedAt())));
        texts.put("dia_diem", session.place() == null ? text("blank") : session.place());
        holder(members, Role.CHAIR).ifPresent(chair -> texts.put("chu_tri",
                text(isDeputy(list, chair) ? "deputy" : "head", chair.name())));
        holder(members, Role.SECRETARY).ifPresent(secretary -> texts.put("thu_ky", secretary.name()));
        texts.put("tong_thanh_vien", String.valueOf(members.size()));
        texts.put("co_mat", attended(members, Attendance.PRESENT));
        texts.put("vang_mat", attended(members, Attendance.ABSENT));
        texts.put("y_kien_bang_van_ban", attended(members, Attendance.WRITTEN));
        String recused = results.recused(session).stream().map(r -> text("recused", r.member(), r.lines()))
                .collect(Collectors.joining("; "));
        texts.put("khong_tham_gia", recused.isEmpty() ? "0" : recused);
        texts.put("hinh_thuc_bo_phieu", text("ballot." + session.ballot()));
        Map<String, CountRule> rules = sessions.rules(session);
        texts.put("ti_le_yeu_cau", byForm(list, rules, this::threshold));
        texts.put("mau_so", byForm(list, rules, rule -> text("denominator." + rule.denominator())));
        CouncilResults.Totals totals = results.totals(session);
        texts.put("so_dat", String.valueOf(totals.passed()));
        texts.put("so_khong_dat", String.valueOf(totals.notPassed()));
        String conclusion = Boolean.TRUE.equals(session.quorate())
                ? text("conclusion", totals.passed(), totals.notPassed()) : text("no-quorum", session.quorum());
        texts.put("ket_luan", session.remarks() == null ? conclusion : conclusion + "\n" + session.remarks());
        return texts;
    }

    private interface OfRule {
        String text(CountRule rule);
    }

    /** One phrase where all forms are counted alike, else one for each form. */
    private String byForm(DecisionList list, Map<String, CountRule> rules, OfRule of) {
        Map<String, String> titles = movements.awardForms(list.movement()).stream()
                .collect(Collectors.toMap(AwardForm::code, AwardForm::title));
        List<String> different = rules.values().stream().map(of::text).distinct().toList();
        return different.size() == 1 ? different.get(0)
                : rules.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(rule -> titles.getOrDefault(rule.getKey(), rule.getKey()) + ": "
                                + of.text(rule.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private String threshold(CountRule rule) {
        return text("threshold." + rule.threshold(), rule.value());
    }

    private List<Map<String, String>> memberRows(Session session, List<SessionMember> members) {
        Map<String, String> votes = session.ballot() == BallotKind.SECRET ? Map.of() : results.votes(session).stream()
                .collect(Collectors.toMap(CouncilResults.Votes::member,
                        v -> text("votes", v.agree(), v.disagree(), v.abstain())));
        List<Map<String, String>> rows = new ArrayList<>();
        for (SessionMember member : members) {
            String note = text("attendance." + member.attendance(), member.paper() == null ? "" : member.paper());
            String how = votes.get(member.member());
            rows.add(Map.of("stt", String.valueOf(rows.size() + 1), "ten", member.name(),
                    "chuc_vu", text("role." + member.role()), "ghi_chu", how == null ? note : note + "; " + how));
        }
        return rows;
    }

    private void resultRows(Session session, Consumer<Map<String, String>> row) {
        int number = 0;
        List<Result> page;
        for (int at = 0; !(page = results.page(session, null, at, PAGE)).isEmpty(); at++) {
            for (Result line : page) {
                row.accept(Map.of("stt", String.valueOf(++number), "ten", line.nominee(), "don_vi", line.unitName(),
                        "dong_y", String.valueOf(line.agree()), "khong_dong_y", String.valueOf(line.disagree()),
                        "khong_y_kien", String.valueOf(line.abstain()),
                        "ti_le", text("share", line.agree(), line.measured()),
                        "ket_qua", text(line.passed() ? "passed" : "not-passed")));
            }
        }
    }

    /** Where the chair whom the movement names does not lead the session, a deputy does. */
    boolean isDeputy(DecisionList list, SessionMember chair) {
        String usual = settings.of(list.movement()).chair();
        return usual != null && !usual.equals(chair.member());
    }

    static Optional<SessionMember> holder(List<SessionMember> members, Role role) {
        return members.stream().filter(m -> m.role() == role).findFirst();
    }

    private static String attended(List<SessionMember> members, Attendance attendance) {
        return String.valueOf(members.stream().filter(m -> m.attendance() == attendance).count());
    }

    private String text(String key, Object... args) {
        return messages.getMessage("council.minutes." + key, args, VIETNAMESE);
    }
}
