package vn.vinhdanh.movement;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.vinhdanh.OwnDatabase;
import vn.vinhdanh.audit.JournalFixture;
import vn.vinhdanh.calendar.CalendarFixture;
import vn.vinhdanh.catalogue.CatalogueFiles;
import vn.vinhdanh.catalogue.CatalogueProperties;
import vn.vinhdanh.organization.OrganizationFixture;

/** The catalogue wired by hand on a database. */
record Catalogues(JdbcClient jdbc, Movements movements, Batches batches, CatalogueLoad load) {

    static Catalogues on(OwnDatabase database, String location, Clock clock) {
        JdbcClient jdbc = database.jdbc();
        CatalogueFiles files = new CatalogueFiles(new CatalogueProperties(location));
        Movements movements = new Movements(jdbc);
        Batches batches = new Batches(jdbc, CalendarFixture.office(clock, ZoneId.of("Asia/Ho_Chi_Minh")));
        return new Catalogues(jdbc, movements, batches, new CatalogueLoad(OrganizationFixture.catalogue(files, jdbc),
                CalendarFixture.holidays(files, jdbc), new MovementReader(files), movements,
                new MovementRegister(movements, batches), jdbc, JournalFixture.journal(jdbc, clock),
                new DataSourceTransactionManager(database.dataSource())));
    }

    static Catalogues shipped(OwnDatabase database, Clock clock) {
        return on(database, "classpath:/catalogue/", clock);
    }
}
