package vn.vinhdanh.council;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.IssueDecision;
import vn.vinhdanh.decision.IssueDecision.Capacity;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.document.Letterhead;
import vn.vinhdanh.document.ListPapers;
import vn.vinhdanh.document.Signature;

/** The minutes are among the papers of a list as soon as its council has voted: a draft until the list is issued. */
@Component
@Order(10)
class MinutesPaper implements ListPapers {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MinutesData minutes;
    private final Sessions sessions;
    private final Letterhead letterhead;
    private final IssueDecision decisions;
    private final MessageSource messages;
    private final OfficeTime time;

    MinutesPaper(MinutesData minutes, Sessions sessions, Letterhead letterhead, IssueDecision decisions,
            MessageSource messages, OfficeTime time) {
        this.minutes = minutes;
        this.sessions = sessions;
        this.letterhead = letterhead;
        this.decisions = decisions;
        this.messages = messages;
        this.time = time;
    }

    @Override
    public List<ListPaper> of(DecisionList list, Optional<Signature> typed) {
        return sessions.closedOf(list.id()).map(session -> new ListPaper(DocumentKind.BIEN_BAN.fileName(),
                messages.getMessage("council.minutes.title", null, VIETNAMESE), () -> paper(list, session)))
                .stream().toList();
    }

    /** Dated the day on which the session was closed, signed by who led it. */
    private DocumentData paper(DecisionList list, Session session) {
        DocumentData said = minutes.of(list.id()).orElseThrow();
        Optional<SessionMember> chair = MinutesData.holder(sessions.members(session), Role.CHAIR);
        Signature signature = new Signature(null, time.dateOf(session.closedAt()),
                chair.map(SessionMember::name).orElse(null), chair.filter(c -> minutes.isDeputy(list, c)).isPresent()
                        ? Capacity.KT_CHU_TICH : Capacity.CHU_TICH);
        Map<String, String> texts = new HashMap<>(letterhead.of(new Letterhead.Paper(DocumentKind.BIEN_BAN,
                list.movement(), list.batchNumber(), decisions.of(list).isEmpty(), signature)));
        texts.putAll(said.texts());
        return new DocumentData(said.kind(), said.issuer(), texts, said.tables());
    }
}
