package vn.vinhdanh.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import vn.vinhdanh.refusal.Refusal;

/**
 * Gives every process instance the owner of its data as tenant. Never null: the engine shows a row without tenant to
 * all tenants. Nobody starts a process for an owner whose data he may not see.
 */
class OwnerTenantIdProvider implements TenantIdProvider {

    private final ProcessOwners owners;

    OwnerTenantIdProvider(ProcessOwners owners) {
        this.owners = owners;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        DelegateExecution caller = context.getSuperExecution();
        if (caller != null) {
            return caller.getTenantId();
        }
        EnteredVariables.refuseObjects(context.getVariables());
        String owner = context.getProcessDefinition().getKey().equals("award-revocation")
                ? ownerOfCase(context.getVariables().get("revocationId")) : ownerOf(context.getVariables());
        if (!Context.getCommandContext().getTenantManager().isAuthenticatedTenant(owner)) {
            throw new AuthorizationException("The caller may start nothing for " + owner);
        }
        return owner;
    }

    /**
     * A dossier or a list that exists says itself whose it is; otherwise the movement names the issuer, and
     * {@code unit} the unit.
     */
    private String ownerOf(Map<String, Object> variables) {
        Object dossier = variables.get("nominationId");
        if (dossier != null) {
            return ownerOfDossier(dossier);
        }
        Object list = variables.get("importId");
        if (list != null) {
            return owners.list(number(list))
                    .orElseThrow(() -> new BadUserRequestException("There is no list " + list));
        }
        String issuer = issuerOf(variables);
        Object unit = variables.get("unit");
        return unit == null ? issuer : issuer + "." + unit;
    }

    private String ownerOfCase(Object id) {
        if (id == null) {
            throw Refusal.invalid("revocationId", "revocation.award.missing");
        }
        return owners.revocation(number(id))
                .orElseThrow(() -> Refusal.notFound("revocation.unknown", id));
    }

    private String ownerOfDossier(Object id) {
        ProcessOwners.Dossier dossier = owners.dossier(number(id))
                .orElseThrow(() -> new BadUserRequestException("There is no dossier " + id));
        if (dossier.inProcess()) {
            throw new BadUserRequestException("Dossier " + id + " is in process already");
        }
        return dossier.owner();
    }

    private String issuerOf(Map<String, Object> variables) {
        Object movement = variables.get("movementCode");
        if (movement != null) {
            var issuer = owners.issuerOfMovement(movement.toString());
            if (issuer.isPresent()) {
                return issuer.get();
            }
        }
        Object issuer = variables.get("issuer");
        if (issuer == null) {
            throw Refusal.invalid("movementCode", "nomination.movement.missing");
        }
        return issuer.toString();
    }

    private static long number(Object id) {
        try {
            return id instanceof Number number ? number.longValue() : Long.parseLong(id.toString());
        } catch (NumberFormatException e) {
            throw new BadUserRequestException("The id of a dossier, a list or a case is no number");
        }
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        throw new ProcessEngineException("Cases are not used");
    }
}
