package vn.vinhdanh.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Seals every two seconds on every node and tells the heads once a day; where nothing waits, each is one small query.
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "vinhdanh.journal.scheduled", matchIfMissing = true)
class JournalSchedule {

    private final SealJournal sealer;
    private final DailyHeads heads;

    JournalSchedule(SealJournal sealer, DailyHeads heads) {
        this.sealer = sealer;
        this.heads = heads;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${vinhdanh.journal.seal-every:PT2S}")
    void seal() {
        sealer.all();
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
    void tell() {
        heads.publishOnce();
    }
}
