package vn.vinhdanh.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param atOnce       rows that {@code POST /api/nominations/import} makes into dossiers before it answers; more are
 *                     made in the background
 * @param mostReports  files in a zip of reports
 * @param mostReportsUnpacked all reports of a zip, unpacked
 */
@ConfigurationProperties("vinhdanh.intake")
record IntakeProperties(@DefaultValue("200") int atOnce, @DefaultValue("20000") int mostReports,
                        @DefaultValue("2GB") DataSize mostReportsUnpacked) {
}
