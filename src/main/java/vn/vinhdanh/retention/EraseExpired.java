package vn.vinhdanh.retention;

import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases what is over, a chunk a transaction, on whichever node looks; two nodes take different ones. First the engine
 * is told what is held, so that its own clean-up leaves that, too.
 */
@Component
class EraseExpired {

    private static final int CHUNK = 100;

    private final RetentionProperties settings;
    private final LegalHolds holds;
    private final HistoryHolds history;
    private final EraseDossiers dossiers;
    private final EraseLists lists;
    private final EraseMails mails;

    EraseExpired(RetentionProperties settings, LegalHolds holds, HistoryHolds history, EraseDossiers dossiers,
            EraseLists lists, EraseMails mails) {
        this.settings = settings;
        this.holds = holds;
        this.history = history;
        this.dossiers = dossiers;
        this.lists = lists;
        this.mails = mails;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void hourly() {
        if (settings.scheduled()) {
            run();
        }
    }

    void run() {
        history.follow(holds.held());
        for (RetentionClass kind : RetentionClass.values()) {
            settings.term(kind).ifPresent(term -> all(() -> switch (kind) {
                case LISTS -> lists.next(term, CHUNK);
                case MAILS -> mails.next(term, CHUNK);
                default -> dossiers.next(kind, term, CHUNK);
            }));
        }
    }

    private static void all(IntSupplier chunk) {
        while (chunk.getAsInt() == CHUNK) {
            // the next one
        }
    }
}
