package vn.vinhdanh.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The arrows between the packages, and what some of them must not touch. */
final class CodeRules {

    private CodeRules() {
    }

    /** So that a successor of the engine replaces one package. Sign-in needs the engine's users and groups. */
    static ArchRule engineBehindOneDoor() {
        return noClasses().that().resideOutsideOfPackages("vn.vinhdanh.workflow..", "vn.vinhdanh.security..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..");
    }

    static ArchRule nobodyUsesWorkflow() {
        return noClasses().that().resideOutsideOfPackage("vn.vinhdanh.workflow..")
                .should().dependOnClassesThat().resideInAPackage("vn.vinhdanh.workflow..");
    }

    static ArchRule nobodyUsesWeb() {
        return noClasses().that().resideOutsideOfPackage("vn.vinhdanh.web..")
                .should().dependOnClassesThat().resideInAPackage("vn.vinhdanh.web..");
    }

    /** What a caller may see is decided in the capabilities, so their queries are there. */
    static ArchRule webAsksTheCapabilities() {
        return noClasses().that().resideInAPackage("..web..")
                .should().dependOnClassesThat().areAssignableTo(JdbcClient.class)
                .orShould().dependOnClassesThat().areAssignableTo(JdbcOperations.class)
                .orShould().dependOnClassesThat().areAssignableTo(DataSource.class)
                .as("web asks the capabilities, not the database");
    }

    /** @param root the packages right under it are the parts */
    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /**
     * There is one clock, the engine's. The demo's clock sets it against the machine's; the throttle of sign-ins counts
     * the attacker's time, which no demo moves.
     */
    static ArchRule oneClock() {
        return noClasses().that().doNotHaveSimpleName("DemoClock").and().doNotHaveSimpleName("SignInThrottle")
                .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callMethod(OffsetDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callConstructor(Date.class).orShould().callMethod(ZoneId.class, "systemDefault")
                .orShould().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone");
    }
}
