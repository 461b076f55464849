package vn.vinhdanh.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import vn.vinhdanh.VinhDanhApplication;
import vn.vinhdanh.database.Recording;
import vn.vinhdanh.security.Person;

/**
 * The whole application, started once on its own database, with the job executor and the mail schedule off. Its clock
 * stands in December 2021, when the districts still reviewed.
 */
final class Application implements AutoCloseable {

    private static final OffsetDateTime PRESENT = OffsetDateTime.parse("2021-12-20T08:00:00+07:00");

    private final ConfigurableApplicationContext context;
    private final IdentityService identity;
    private Recording recording;

    Application(Server server) {
        ClockUtil.offset(Duration.between(Instant.now(), PRESENT).toMillis());
        String database = server.fresh("vinhdanh_bench");
        context = new SpringApplicationBuilder(VinhDanhApplication.class).profiles("bench")
                .initializers(starting -> starting.getBeanFactory().addBeanPostProcessor(new Recorder()))
                .run("--server.port=0", "--vinhdanh.database.url=" + database,
                        "--vinhdanh.database.user=" + server.user(),
                        "--vinhdanh.database.password=" + server.password(),
                        "--vinhdanh.database.pool.maximum-pool-size=" + Server.CONNECTIONS,
                        "--vinhdanh.mail.scheduled=false", "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.admin-user.id=quantri",
                        "--camunda.bpm.admin-user.password=Bench." + UUID.randomUUID());
        identity = bean(IdentityService.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Recording recording() {
        return recording;
    }

    /** Signed in as the filter of the web does it: for our rules and for the engine's. */
    <T> T as(Person person, Supplier<T> work) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of())));
        identity.setAuthentication(person.id(), List.copyOf(person.groups()));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void close() {
        context.close();
        ClockUtil.reset();
    }

    private final class Recorder implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) throws BeansException {
            if (bean instanceof DataSource dataSource && name.endsWith("dataSource")) {
                recording = new Recording(dataSource);
                return recording;
            }
            return bean;
        }
    }
}
