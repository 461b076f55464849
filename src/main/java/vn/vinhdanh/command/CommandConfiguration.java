package vn.vinhdanh.command;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import vn.vinhdanh.audit.VerifyJournal;

/**
 * As little of the application as a command needs. It migrates nothing. No {@code @Configuration}, which the scan of
 * the application itself would find: its clock would become the application's.
 */
@ComponentScan(basePackages = "vn.vinhdanh.database",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan("vn.vinhdanh.database")
@EnableConfigurationProperties
@ImportAutoConfiguration({JdbcTemplateAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        MessageSourceAutoConfiguration.class})
@Import({VerifyJournal.class, VerifyJournalCommand.class})
class CommandConfiguration {

    /** Without the engine nobody moves the clock. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneOffset.UTC);
    }
}
