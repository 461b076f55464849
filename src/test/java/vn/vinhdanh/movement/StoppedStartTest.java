package vn.vinhdanh.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.audit.JournalFixture;
import vn.vinhdanh.calendar.CalendarFixture;
import vn.vinhdanh.catalogue.CatalogueFiles;
import vn.vinhdanh.catalogue.CatalogueProperties;
import vn.vinhdanh.catalogue.InvalidCatalogueException;
import vn.vinhdanh.organization.OrganizationFixture;

/** A real start of Spring Boot on a broken catalogue ends with the lines to mend instead of a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StoppedStartTest {

    @TempDir
    private Path folder;

    @Test
    void a_broken_catalogue_stops_the_start_in_words(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("calendar.yaml"), "days:\n  - {date: 32/1/2022, kind: HOLIDAY, name: Tết}\n");
        try (OwnDatabase database = new OwnDatabase()) {
            SpringApplicationBuilder application = new SpringApplicationBuilder(Object.class)
                    .web(WebApplicationType.NONE)
                    .initializers(context -> register((GenericApplicationContext) context, database));
            assertThatThrownBy(application::run).isInstanceOf(InvalidCatalogueException.class);
        }
        assertThat(output).contains("APPLICATION FAILED TO START",
                "calendar.yaml:2  “date”: “32/1/2022” không phải là ngày; ngày ghi như 2021-12-31.",
                "calendar.yaml:2  Thiếu “note”.", "Hãy sửa các dòng nêu trên rồi khởi động lại.");
        assertThat(output).doesNotContain("\tat vn.vinhdanh");
    }

    private void register(GenericApplicationContext context, OwnDatabase database) {
        CatalogueFiles files = new CatalogueFiles(new CatalogueProperties(folder.toUri().toString()));
        Catalogues shipped = Catalogues.shipped(database, Clock.systemUTC());
        DataSource dataSource = database.dataSource();
        PlatformTransactionManager transactions = new DataSourceTransactionManager(dataSource);
        context.registerBean(CatalogueLoad.class, () -> new CatalogueLoad(
                OrganizationFixture.catalogue(files, database.jdbc()),
                CalendarFixture.holidays(files, database.jdbc()), new MovementReader(files), shipped.movements(),
                new MovementRegister(shipped.movements(), shipped.batches()), database.jdbc(),
                JournalFixture.journal(database.jdbc(), Clock.systemUTC()), transactions));
    }
}
