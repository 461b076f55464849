package vn.vinhdanh.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start where only a trigger keeps the application from changing the journal. */
@Component
class ProtectionAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ProtectionAtStart.class);

    private final Chains chains;

    ProtectionAtStart(Chains chains) {
        this.chains = chains;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (!chains.isOutOfReach()) {
            LOG.warn("The application works as the owner of its tables: only a trigger keeps the journal from being "
                    + "changed. Set DATABASE_OWNER, see docs/operations.md, \"Database roles\"");
        }
    }
}
