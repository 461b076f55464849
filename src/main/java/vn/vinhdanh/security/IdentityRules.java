package vn.vinhdanh.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the engine our rules for users and their passwords. After {@code workflow}'s plugins, which it adds to. */
@Component
@Order(IdentityRules.LATE)
class IdentityRules extends AbstractProcessEnginePlugin {

    static final int LATE = Integer.MAX_VALUE - 1;

    private final EndSessions sessions;
    private final PasswordsToChange toChange;
    private final MessageSource messages;

    IdentityRules(EndSessions sessions, PasswordsToChange toChange, MessageSource messages) {
        this.sessions = sessions;
        this.toChange = toChange;
        this.messages = messages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // Directories have names such as lan.nguyen@tinh.gov.vn or so_noi_vu.
        engine.setUserResourceWhitelistPattern(ExternalAccounts.ID);
        engine.setPasswordPolicy(new PasswordRules());
        engine.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return OwnIdentities.class;
            }

            @Override
            public Session openSession() {
                return new OwnIdentities(sessions, toChange);
            }
        });
        engine.setCustomPreCommandInterceptorsTxRequired(
                before(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                before(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> before(List<CommandInterceptor> present) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(new PasswordRefusals(messages)));
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }
}
