package vn.vinhdanh.workflow.rights;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;
import vn.vinhdanh.startup.StartRefused;

/** The people of the demo, one for every role. */
@Component
@Profile("demo")
class DemoUsers {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final IdentityService identity;
    private final Resource file;
    private final String chosenPassword;

    DemoUsers(JdbcClient jdbc, TransactionTemplate transaction, IdentityService identity,
            @Value("classpath:demo/users.yaml") Resource file,
            @Value("${VINHDANH_DEMO_PASSWORD:}") String chosenPassword) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.identity = identity;
        this.file = file;
        this.chosenPassword = chosenPassword;
    }

    /**
     * Makes those that are missing. Where a password was chosen for the demo, all have that one from now on.
     *
     * @return each with the password set now; null where an earlier one still holds
     * @throws StartRefused when the catalogue lacks a group of theirs
     */
    Map<DemoUser, String> ensure() {
        return transaction.execute(status -> {
            // Nodes may start together: only one draws the passwords and shows them.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('demo users'))").query().singleRow();
            Map<DemoUser, String> passwords = new LinkedHashMap<>();
            for (DemoUser user : read()) {
                passwords.put(user, ensure(user));
            }
            return passwords;
        });
    }

    private String ensure(DemoUser demo) {
        User user = identity.createUserQuery().userId(demo.user()).singleResult();
        boolean chosen = StringUtils.hasText(chosenPassword);
        if (user != null && !chosen) {
            return null;
        }
        String password = chosen ? chosenPassword : RandomPassword.draw();
        boolean missing = user == null;
        if (missing) {
            demo.groups().forEach(group -> requireGroup(demo, group));
            user = identity.newUser(demo.user());
            user.setFirstName(demo.firstName());
            user.setLastName(demo.lastName());
            user.setEmail(demo.email());
        }
        user.setPassword(password);
        // Not under the password policy: whoever tries the demo on his own machine may choose a short one.
        ((IdentityServiceImpl) identity).saveUser(user, true);
        if (missing) {
            demo.groups().forEach(group -> identity.createMembership(demo.user(), group));
        }
        return password;
    }

    private void requireGroup(DemoUser demo, String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            throw new StartRefused("startup.demo.group", demo.user(), group);
        }
    }

    private List<DemoUser> read() {
        try (InputStream content = file.getInputStream()) {
            return new YAMLMapper().readValue(content, new TypeReference<List<DemoUser>>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
