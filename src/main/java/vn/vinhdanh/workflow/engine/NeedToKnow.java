package vn.vinhdanh.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricStatisticsManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Everybody sees the dossiers his role needs, by Tasklist and by REST alike. Every process instance has the owner of
 * its data as tenant, the tenants of a caller follow from his groups, what he may do follows from grants on
 * definitions, and on which task from its candidates. The rest closes what the engine leaves open.
 *
 * <p>These settings are code and not configuration: an installation must not run without them.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class NeedToKnow extends AbstractProcessEnginePlugin {

    private final TenantsOfGroups tenants;
    private final ProcessOwners owners;

    NeedToKnow(TenantsOfGroups tenants, ProcessOwners owners) {
        this.tenants = tenants;
        this.owners = owners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setTenantCheckEnabled(true);
        // Saves a select at every check. No REVOKE row may be written then.
        engine.setAuthorizationCheckRevokes("never");
        // Ids such as soc-trang-unit-31684 and soc-trang.31684 are refused otherwise.
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9.-]+");

        engine.setTenantIdProvider(new OwnerTenantIdProvider(owners));
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setDelegateInterceptor(new SystemDelegates());
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new CandidateChecker())));
        engine.setCustomSessionFactories(added(engine.getCustomSessionFactories(), managers()));
        engine.setCustomPostCommandInterceptorsTxRequired(
                added(engine.getCustomPostCommandInterceptorsTxRequired(), interceptors()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                added(engine.getCustomPostCommandInterceptorsTxRequiresNew(), interceptors()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        PageTaskManager.register(engine);
    }

    private List<SessionFactory> managers() {
        return List.of(new EngineSession(TenantManager.class, () -> new GroupTenantManager(tenants)),
                new EngineSession(AuthorizationManager.class, FastAuthorizationManager::new),
                new EngineSession(TaskManager.class, PageTaskManager::new),
                new EngineSession(CommentManager.class, OwnComments::new),
                new EngineSession(HistoricStatisticsManager.class, OwnHistoricStatistics::new));
    }

    /** New ones for each chain: an interceptor knows the one after it. */
    private static List<CommandInterceptor> interceptors() {
        return List.of(new TenantRefusals(), new ClosedCommands(), new QueryExpressions());
    }

    private static <T> List<T> added(List<T> present, List<T> ours) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.addAll(ours);
        return all;
    }
}
