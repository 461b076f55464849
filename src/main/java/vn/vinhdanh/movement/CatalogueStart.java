package vn.vinhdanh.movement;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts a process for every movement that has none, once the application is up and its models are deployed. One
 * movement, one transaction: two nodes starting together start it once.
 */
@Component
class CatalogueStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueStart.class);

    private final Movements movements;
    private final ObjectProvider<MovementProcess> process;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CatalogueStart(Movements movements, ObjectProvider<MovementProcess> process, JdbcClient jdbc,
                   PlatformTransactionManager transactions) {
        this.movements = movements;
        this.process = process;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        process.ifAvailable(running -> movements.all().stream().filter(m -> m.summarisedAt() == null)
                .forEach(movement -> start(movement, running)));
    }

    private void start(Movement movement, MovementProcess running) {
        transaction.executeWithoutResult(status -> {
            StartLock.take(jdbc);
            if (!running.isRunning(movement.code())) {
                running.start(movement.code());
                LOG.info("Started the process of the movement {}", movement.code());
            }
        });
    }
}
