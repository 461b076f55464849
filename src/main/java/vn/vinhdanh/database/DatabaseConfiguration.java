package vn.vinhdanh.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** The one data source, of ours and of the engine; the pool is sized by {@code vinhdanh.database.pool.*}. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String NO_ADDRESS = "'${vinhdanh.database.url:}'.isBlank()";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(NO_ADDRESS)
    static class ComesAlong {

        @Bean(destroyMethod = "close")
        EmbeddedServer embeddedServer(@Value("${vinhdanh.data-dir}") Path directory) {
            return EmbeddedServer.start(directory);
        }

        @Bean
        DatabaseAccounts accounts(EmbeddedServer server) {
            return server.accounts();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!" + NO_ADDRESS)
    static class Outside {

        @Bean
        DatabaseAccounts accounts(DatabaseProperties properties) {
            return DatabaseAccounts.of(properties);
        }
    }

    @Bean
    @ConfigurationProperties("vinhdanh.database.pool")
    HikariDataSource dataSource(DatabaseAccounts accounts) {
        DatabaseAddress address = accounts.application();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(StringUtils.hasText(address.user()) ? address.user() : null);
        pool.setPassword(StringUtils.hasText(address.password()) ? address.password() : null);
        return pool;
    }
}
