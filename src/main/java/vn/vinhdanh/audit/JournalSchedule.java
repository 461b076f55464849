package vn.vinhdanh.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals every two seconds on every node; where nothing waits that is one query of an empty table. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "vinhdanh.journal.scheduled", matchIfMissing = true)
class JournalSchedule {

    private final SealJournal sealer;

    JournalSchedule(SealJournal sealer) {
        this.sealer = sealer;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${vinhdanh.journal.seal-every:PT2S}")
    void seal() {
        sealer.all();
    }
}
