package vn.vinhdanh.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import vn.vinhdanh.database.Recording;

/**
 * Camunda 7.24 as it is delivered, with {@code bench/bare.bpmn}: history full, UUIDs, no rules, no rights, eight
 * variables.
 */
final class BareEngine implements Contender {

    private static final String REVIEWER = "reviewer";

    private final HikariDataSource pool;
    private final Recording recording;
    private final ProcessEngine engine;
    private int round;
    private int n;

    BareEngine(Server server) throws Exception {
        pool = server.pool(server.fresh("vinhdanh_bench_bare"));
        recording = new Recording(pool);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(recording);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        // As measured before: without it the engine writes no removal times, which it would at every end of an
        // instance.
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEngineName("bare");
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment()
                .addString("bare.bpmn", Files.readString(Path.of("bench", "bare.bpmn"))).deploy();
    }

    @Override
    public String name() {
        return "bare";
    }

    @Override
    public Recording recording() {
        return recording;
    }

    @Override
    public DataSource plain() {
        return pool;
    }

    @Override
    public String history() {
        return "c.relname LIKE 'act\\_hi\\_%' OR c.relname = 'act_ge_bytearray'";
    }

    @Override
    public void begin(int size) {
        round++;
        n = size;
    }

    ProcessEngine engine() {
        return engine;
    }

    String key(int i) {
        return "bare-%d-%06d".formatted(round, i);
    }

    @Override
    public List<Step> submission(int i) {
        return List.of(new Step("start",
                () -> engine.getRuntimeService().startProcessInstanceByKey("bare", key(i), Map.of(
                "dossierCode", key(i), "nomineeName", "Nguyễn Văn " + i,
                "unitName", "Xã Ngọc Tố, huyện Mỹ Xuyên", "contentCode", "C-2", "issuer", "soc-trang",
                "district", "district-" + i % 10, "nominationId", (long) i, "submittedAt", new Date()))));
    }

    @Override
    public List<Step> reviews(int i) {
        return List.of(
                new Step("claim A", asReviewer(() -> engine.getTaskService().claim(task(i), REVIEWER))),
                new Step("complete A", asReviewer(() -> engine.getTaskService().complete(task(i)))),
                new Step("claim B", asReviewer(() -> engine.getTaskService().claim(task(i), REVIEWER))),
                new Step("complete B", asReviewer(() -> engine.getTaskService().complete(task(i)))));
    }

    private String task(int i) {
        return OpenTask.of(pool, key(i));
    }

    private Runnable asReviewer(Runnable work) {
        return () -> {
            engine.getIdentityService().setAuthenticatedUserId(REVIEWER);
            try {
                work.run();
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        };
    }

    @Override
    public List<Step> decision() {
        return List.of();
    }

    /** The naive way: one after the other, found by its key. */
    @Override
    public void announceAll(int workers) {
        IntStream.range(0, n).forEach(this::announceOne);
    }

    @Override
    public boolean announceOne(int i) {
        engine.getRuntimeService().createMessageCorrelation("decided").processInstanceBusinessKey(key(i)).correlate();
        return true;
    }

    @Override
    public void verify(int size) {
        long ended = engine.getHistoryService().createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike("bare-" + round + "-%").completed().count();
        if (ended != size) {
            throw new IllegalStateException(ended + " of " + size + " have ended");
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
