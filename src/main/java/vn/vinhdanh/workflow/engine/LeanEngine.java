package vn.vinhdanh.workflow.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Spares round trips and rows: what is done for every dossier, a hundred thousand times. See ADR 17. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LeanEngine extends AbstractProcessEnginePlugin {

    private static final String MAPPER = "/engine/ReadAhead.xml";

    private final DossierHistory.Kept kept;

    LeanEngine(@Value("${vinhdanh.dossier-history:STAYS}") DossierHistory.Kept kept) {
        this.kept = kept;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // Of two levels of one name the engine takes the later.
        engine.setCustomHistoryLevels(added(engine.getCustomHistoryLevels(), new DossierHistory(kept)));
        engine.setCustomSessionFactories(added(engine.getCustomSessionFactories(),
                new EngineSession(DbEntityManager.class, () -> new ReadAhead(engine.getIdGenerator(),
                        Context.getCommandContext().getSession(PersistenceSession.class)))));
        engine.setCustomPostCommandInterceptorsTxRequired(
                added(engine.getCustomPostCommandInterceptorsTxRequired(), new ReadAheadOfTasks()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                added(engine.getCustomPostCommandInterceptorsTxRequiresNew(), new ReadAheadOfTasks()));
    }

    /** Adds the statement to the engine's own; it includes their fragments. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        InputStream mapper = LeanEngine.class.getResourceAsStream(MAPPER);
        new XMLMapperBuilder(mapper, statements, MAPPER, statements.getSqlFragments()).parse();
    }

    private static <T> List<T> added(List<? extends T> present, T ours) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(ours);
        return all;
    }
}
