package vn.vinhdanh.workflow.engine;

import org.camunda.bpm.engine.impl.db.TenantCheck;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;

/**
 * The tenants of a caller follow from his groups, not from rows in ACT_ID_TENANT: units times bodies would be rows to
 * keep in step with the tree of units.
 */
class GroupTenantManager extends TenantManager {

    private final TenantsOfGroups tenants;

    GroupTenantManager(TenantsOfGroups tenants) {
        this.tenants = tenants;
    }

    @Override
    public void configureTenantCheck(TenantCheck check) {
        super.configureTenantCheck(check);
        if (check.isTenantCheckEnabled()) {
            check.setAuthTenantIds(ofCaller().ids());
        }
    }

    @Override
    public boolean isAuthenticatedTenant(String tenant) {
        return tenant == null || !isTenantCheckEnabled() || ofCaller().lookup().contains(tenant);
    }

    /** Only to be asked while the tenant check is enabled: otherwise there may be no caller. */
    TenantsOfGroups.Tenants ofCaller() {
        return tenants.of(getCurrentAuthentication().getGroupIds());
    }
}
