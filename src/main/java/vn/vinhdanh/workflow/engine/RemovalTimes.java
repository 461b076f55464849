package vn.vinhdanh.workflow.engine;

import java.io.InputStream;
import java.util.Date;
import java.util.Map;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.springframework.stereotype.Component;

/**
 * Writes at the end of an instance until when its history is kept: the engine sends one update for each of sixteen
 * tables, which was more than half of all that goes to the database when a list is announced; this is one for all.
 */
@Component
class RemovalTimes extends AbstractProcessEnginePlugin {

    static final String MAPPER = "/engine/RemovalTimes.xml";
    private static final String STATEMENT = "vn.vinhdanh.workflow.engine.RemovalTimes.updateByRootProcessInstanceId";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventProducer(new Producer());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        InputStream mapper = RemovalTimes.class.getResourceAsStream(MAPPER);
        new XMLMapperBuilder(mapper, statements, MAPPER, statements.getSqlFragments()).parse();
    }

    private static final class Producer extends CacheAwareHistoryEventProducer {

        @Override
        protected void addRemovalTimeToHistoricProcessInstances(String root, Date removalTime) {
            Context.getCommandContext().getDbEntityManager().updatePreserveOrder(HistoricProcessInstanceEventEntity.class, STATEMENT,
                    Map.of("rootProcessInstanceId", root, "removalTime", removalTime));
        }

        @Override
        protected void addRemovalTimeToHistoricDecisions(String root, Date removalTime) {
            // Asked for right after the process instances, whose statement has done it.
        }
    }
}
