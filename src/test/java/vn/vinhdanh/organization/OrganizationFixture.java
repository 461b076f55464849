package vn.vinhdanh.organization;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.catalogue.CatalogueFiles;

/** Opens the package to tests of others. */
public final class OrganizationFixture {

    private OrganizationFixture() {
    }

    public static IssuerCatalogue catalogue(CatalogueFiles files, JdbcClient jdbc) {
        return new IssuerCatalogue(new IssuerReader(files, new AdministrativeUnits(files)), new PaperDesks(jdbc),
                jdbc);
    }
}
