package vn.vinhdanh.nomination;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.notification.Notices;

/**
 * Ends a dossier that its unit did not supplement in time, in a movement that takes nothing late. Which those are is
 * settled when a batch is compiled.
 */
@Service
public class LapseSupplement {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Nominations nominations;
    private final Notices notices;
    private final Journal journal;
    private final MessageSource messages;

    LapseSupplement(Nominations nominations, Notices notices, Journal journal, MessageSource messages) {
        this.nominations = nominations;
        this.notices = notices;
        this.journal = journal;
        this.messages = messages;
    }

    /** Refuses the dossier and tells the unit why. */
    @Transactional
    public void handle(long id) {
        Nomination dossier = nominations.lock(id);
        String reason = reason(dossier.supplementBy(), dossier.batchNumber());
        nominations.stage(id, Stage.REFUSED, reason);
        journal.record(dossier.code(), "LAPSED", Map.of("reason", reason));
        notices.lapsed(id);
    }

    private String reason(LocalDate by, Integer batch) {
        return by == null ? messages.getMessage("nomination.lapsed.undated", new Object[] {batch}, VIETNAMESE)
                : messages.getMessage("nomination.lapsed", new Object[] {DAY.format(by), batch}, VIETNAMESE);
    }
}
