package vn.vinhdanh.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our tables are made and changed by their owner, who then lets the application work with them. */
@Configuration(proxyBeanMethods = false)
class Migration {

    @Bean
    FlywayConfigurationCustomizer asOwner(DatabaseAccounts accounts) {
        return flyway -> {
            if (accounts.areTwo()) {
                flyway.dataSource(accounts.owner().jdbcUrl(), accounts.owner().user(), accounts.owner().password());
            }
        };
    }

    @Bean
    FlywayMigrationStrategy thenRights(DatabaseAccounts accounts) {
        return flyway -> {
            flyway.migrate();
            if (accounts.areTwo()) {
                new ApplicationRights(flyway.getConfiguration().getDataSource()).give(accounts.application());
            }
        };
    }
}
