package vn.vinhdanh.command;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.audit.VerifyJournal;
import vn.vinhdanh.calendar.OfficeTime;

/**
 * As little of the application as a command needs. It migrates nothing. Not marked as a configuration: the application
 * itself would find it, and have a second clock.
 */
@ComponentScan(basePackages = {"vn.vinhdanh.database", "vn.vinhdanh.integrity", "vn.vinhdanh.workflow.integrity"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan({"vn.vinhdanh.database", "vn.vinhdanh.calendar", "vn.vinhdanh.notification"})
@EnableConfigurationProperties
@ImportAutoConfiguration({JdbcTemplateAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, MessageSourceAutoConfiguration.class})
@Import({VerifyJournal.class, VerifyJournalCommand.class, OfficeTime.class})
class CommandConfiguration {

    /** The nodes' clock: the machine's, or in the demo as far from it as they have moved it. */
    @Bean
    Clock clock(JdbcClient db) {
        long demo = db.sql("SELECT coalesce(max(offset_millis), 0) FROM vinhdanh.demo_clock").query(Long.class)
                .single();
        return Clock.offset(Clock.system(ZoneOffset.UTC), Duration.ofMillis(demo));
    }
}
