package vn.vinhdanh.database;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import vn.vinhdanh.startup.StartRefused;

/**
 * The packaged jar carries no PostgreSQL of its own. It says so before anything is opened; in a bean the same failure
 * would come after the web server's start and below a long warning.
 */
class DatabaseRequired implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        boolean given = StringUtils.hasText(event.getEnvironment().getProperty("vinhdanh.database.url"));
        if (!given && !ClassUtils.isPresent(EMBEDDED, getClass().getClassLoader())) {
            throw new StartRefused("startup.database.missing");
        }
    }
}
