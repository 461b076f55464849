package vn.vinhdanh.workflow.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;

/**
 * The groups that follow from the issuers, their bodies and units. A group for every unit, so that an administrator
 * finds it when the first person of the unit comes.
 */
@Component
class StaffGroups {

    // Names go into the engine's tables, which know one language: the office's.
    static final Locale OFFICE_LANGUAGE = Locale.forLanguageTag("vi");

    private record Unit(String issuer, String code, String name, boolean district) {
    }

    private record Body(String issuer, BodyKind kind, String name) {
    }

    private final JdbcClient jdbc;
    private final MessageSource messages;

    StaffGroups(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    List<StaffGroup> all() {
        List<StaffGroup> groups = new ArrayList<>();
        groups.add(new StaffGroup("camunda-admin", text("administrators"), StaffRole.ADMINISTRATOR));
        groups.add(new StaffGroup("process-designer", text("designers"), StaffRole.DESIGNER));
        groups.add(new StaffGroup("monitoring", text("monitoring"), StaffRole.MONITORING));
        for (Body body : jdbc.sql("SELECT issuer, kind, name FROM vinhdanh.body").query(Body.class).list()) {
            groups.add(new StaffGroup(body.kind().group(body.issuer()), body.name(), StaffRole.of(body.kind())));
        }
        for (Unit unit : units()) {
            groups.add(new StaffGroup(Caller.unitGroup(unit.issuer(), unit.code()), unit.name(), StaffRole.UNIT));
            if (unit.district()) {
                groups.add(new StaffGroup(Caller.districtGroup(unit.issuer(), unit.code()),
                        text("district", unit.name()), StaffRole.DISTRICT));
            }
        }
        return groups;
    }

    /** Once each under its latest name, whatever its dates: dossiers of a unit that is gone are still worked on. */
    private List<Unit> units() {
        return jdbc.sql("""
                SELECT DISTINCT ON (u.issuer, u.code) u.issuer, u.code, u.name,
                       EXISTS (SELECT FROM vinhdanh.unit s
                           WHERE s.issuer = u.issuer AND s.district = u.code) AS district
                FROM vinhdanh.unit u ORDER BY u.issuer, u.code, u.valid_from DESC
                """).query(Unit.class).list();
    }

    private String text(String key, Object... args) {
        return messages.getMessage("workflow.group." + key, args, OFFICE_LANGUAGE);
    }
}
