package vn.vinhdanh.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityStatistics;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricStatisticsManager;

/** These statistics count everybody's instances; they are empty for whoever sees only his own. */
class OwnHistoricStatistics extends HistoricStatisticsManager {

    @Override
    public List<HistoricActivityStatistics> getHistoricStatisticsGroupedByActivity(
            HistoricActivityStatisticsQueryImpl query, Page page) {
        return seesAll() ? super.getHistoricStatisticsGroupedByActivity(query, page) : List.of();
    }

    @Override
    public long getHistoricStatisticsCountGroupedByActivity(HistoricActivityStatisticsQueryImpl query) {
        return seesAll() ? super.getHistoricStatisticsCountGroupedByActivity(query) : 0;
    }

    private boolean seesAll() {
        return !getTenantManager().isTenantCheckEnabled();
    }
}
