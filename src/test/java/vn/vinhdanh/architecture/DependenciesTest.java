package vn.vinhdanh.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.architecture.KnownVulnerabilities.Accepted;
import vn.vinhdanh.architecture.KnownVulnerabilities.Row;

/** The build fails for a library with a known vulnerability, and for one that was accepted for long enough. */
class DependenciesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Row FAKE = new Row("org.example:lib", "1.0", "1.4", "CVE-1 CVE-2", "made up");
    private static final String JAR = "/repository/org/example/lib/1.3.9.RELEASE/lib-1.3.9.RELEASE.jar";

    @Test
    void whatWeBuildWithHasNoKnownVulnerability() {
        KnownVulnerabilities list = KnownVulnerabilities.read(Path.of("security", "known-vulnerable.csv"),
                Path.of("security", "accepted-risks.csv"));
        List<String> jars = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        assertThat(jars).as("the real dependencies").anyMatch(jar -> jar.contains("spring-core-"))
                .anyMatch(jar -> jar.contains("camunda-webapp-webjar-"));
        assertThat(list.rows()).hasSizeGreaterThan(50);
        assertThat(list.problems(jars, LocalDate.now(ZoneOffset.UTC))).isEmpty();
    }

    @Test
    void aKnownVulnerabilityIsNamed() {
        assertThat(problems(JAR)).singleElement().asString().contains("lib 1.3.9.RELEASE", "CVE-1", "1.4");
        assertThat(new KnownVulnerabilities(List.of(new Row("org.example:*", "1.0", "", "CVE-3", "never repaired")),
                List.of()).problems(List.of(JAR), TODAY)).hasSize(1);
    }

    @Test
    void otherVersionsAndOtherLibrariesAreNot() {
        assertThat(problems("/repository/org/example/lib/1.4/lib-1.4.jar")).isEmpty();
        assertThat(problems("/repository/org/example/lib/1.10.0/lib-1.10.0.jar")).isEmpty();
        assertThat(problems("/repository/org/example/lib/0.9/lib-0.9.jar")).isEmpty();
        assertThat(problems("/repository/org/example/lib-more/1.2/lib-more-1.2.jar")).isEmpty();
        assertThat(problems("/repository/org/example/sub/lib/1.2/lib-1.2.jar")).isEmpty();
    }

    @Test
    void anAcceptedRiskEndsAfterItsDay() {
        assertThat(accepting("CVE-2", TODAY).problems(List.of(JAR), TODAY)).isEmpty();
        assertThat(accepting("CVE-2", TODAY).problems(List.of(JAR), TODAY.plusDays(1)))
                .singleElement().asString().contains("accepted until 2026-11-22");
        assertThat(accepting("CVE-9", TODAY).problems(List.of(), TODAY)).as("nothing left to accept").hasSize(1);
    }

    private static KnownVulnerabilities accepting(String advisory, LocalDate until) {
        return new KnownVulnerabilities(List.of(FAKE), List.of(new Accepted(advisory, until, "no harm")));
    }

    private static List<String> problems(String jar) {
        return new KnownVulnerabilities(List.of(FAKE), List.of()).problems(List.of(jar), TODAY);
    }
}
