package vn.vinhdanh.movement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.HolidayCatalogue;
import vn.vinhdanh.catalogue.InvalidCatalogueException;
import vn.vinhdanh.catalogue.Mistakes;
import vn.vinhdanh.movement.MovementReader.Written;
import vn.vinhdanh.organization.IssuerCatalogue;

/**
 * Takes the catalogue into the tables before the first request is served: all of it, or nothing and a stopped start.
 * A movement is registered once; what its file says later is reported, not applied, since dossiers rest on it.
 */
@Component
public class CatalogueLoad implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoad.class);

    private final IssuerCatalogue issuers;
    private final HolidayCatalogue holidays;
    private final MovementReader reader;
    private final Movements movements;
    private final MovementRegister register;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;

    CatalogueLoad(IssuerCatalogue issuers, HolidayCatalogue holidays, MovementReader reader, Movements movements,
                  MovementRegister register, JdbcClient jdbc, Journal journal,
                  PlatformTransactionManager transactions) {
        this.issuers = issuers;
        this.holidays = holidays;
        this.reader = reader;
        this.movements = movements;
        this.register = register;
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /** @throws InvalidCatalogueException with everything that is wrong; nothing was stored then */
    void load() {
        Mistakes mistakes = new Mistakes();
        IssuerCatalogue.Issuers read = issuers.read(mistakes);
        HolidayCatalogue.Days days = holidays.read(mistakes);
        List<Written> written = reader.read(read, mistakes);
        mistakes.stopIfAny();
        transaction.executeWithoutResult(status -> {
            StartLock.take(jdbc);
            CatalogueChanges changes = CatalogueChanges.from(jdbc);
            read.store();
            days.store();
            changes.record(journal);
            written.forEach(w -> register(w));
        });
    }

    private void register(Written written) {
        MovementDraft draft = written.draft();
        if (register.add(draft, written.at().file())) {
            LOG.info("Registered the movement {} from {}", draft.code(), written.at().file());
            journal.record(draft.code(), "MOVEMENT_LAUNCHED", Map.of("file", written.at().file()));
        } else if (differs(draft)) {
            LOG.warn("{} differs from the movement {} as registered; a registered movement is not changed by its file",
                    written.at().file(), draft.code());
        }
    }

    /** Batches and settings are left out: Sở Nội vụ changes them while the movement runs. */
    private boolean differs(MovementDraft draft) {
        Movement movement = movements.find(draft.code()).orElseThrow();
        return !(movement.issuer().equals(draft.issuer()) && movement.title().equals(draft.title())
                && Objects.equals(movement.plan(), draft.plan())
                && Objects.equals(movement.planDate(), draft.planDate())
                && Objects.equals(movement.launchedOn(), draft.launchedOn())
                && Objects.equals(movement.parent(), draft.parent())
                && Objects.equals(movement.purpose(), draft.purpose())
                && movements.contents(draft.code()).equals(draft.contents())
                && movements.awardForms(draft.code()).equals(draft.awardForms()));
    }
}
