package vn.vinhdanh.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets tests count what the application asks of its database; while none does, connections are the plain ones. */
@TestConfiguration
public class RecordingConfiguration {

    @Bean
    static BeanPostProcessor recorder() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && name.endsWith("dataSource") ? new Recording(pool) : bean;
            }
        };
    }
}
