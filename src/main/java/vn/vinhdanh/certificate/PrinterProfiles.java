package vn.vinhdanh.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** The printers on which an issuer prints over its sheets. */
@Service
public class PrinterProfiles {

    private static final String SELECT = """
            SELECT id, issuer, name, dx, dy, scale, paper_width, paper_height, version FROM vinhdanh.printer_profile
            """;
    private static final int LONGEST_NAME = 100;
    private static final double FARTHEST = 50;
    private static final double SMALLEST_SCALE = 90;
    private static final double LARGEST_SCALE = 110;
    private static final double SMALLEST_PAPER = 100;
    private static final double LARGEST_PAPER = 700;

    private final JdbcClient db;
    private final CertificateAccess access;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    PrinterProfiles(JdbcClient db, CertificateAccess access, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.db = db;
        this.access = access;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** A profile as entered; what a number is of is told at {@link PrinterProfile}. */
    public record Command(String issuer, String name, Double dx, Double dy, Double scale, Double paperWidth,
            Double paperHeight, Integer version) {
    }

    /** An issuer whose certificates the caller sees, and whether it may print and change here. */
    public record Keeping(String code, String name, boolean keeper) {
    }

    public List<Keeping> issuers() {
        return db.sql("SELECT code, name FROM vinhdanh.issuer ORDER BY code")
                .query((rs, n) -> new Keeping(rs.getString(1), rs.getString(2), access.keeps(rs.getString(1)))).list()
                .stream().filter(issuer -> access.sees(issuer.code())).toList();
    }

    /** The profiles of the issuers whose bodies the caller belongs to, by name. */
    public List<PrinterProfile> visible() {
        return db.sql(SELECT + "ORDER BY issuer, name COLLATE \"vi-x-icu\"").query(PrinterProfile.class).list().stream()
                .filter(profile -> access.sees(profile.issuer())).toList();
    }

    public PrinterProfile get(long id) {
        return db.sql(SELECT + "WHERE id = ?").param(id).query(PrinterProfile.class).optional()
                .filter(profile -> access.sees(profile.issuer()))
                .orElseThrow(() -> Refusal.notFound("certificate.printer.unknown", String.valueOf(id)));
    }

    @Transactional
    public PrinterProfile add(Command command) {
        if (command.issuer() == null) {
            throw Refusal.invalid("issuer", "certificate.printer.issuer");
        }
        access.requireKeeper(command.issuer());
        Command clean = cleaned(command);
        try {
            long id = db.sql("""
                    INSERT INTO vinhdanh.printer_profile (issuer, name, dx, dy, scale, paper_width, paper_height,
                        changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                    .params(clean.issuer(), clean.name(), clean.dx(), clean.dy(), clean.scale(), clean.paperWidth(),
                            clean.paperHeight(), Timestamptz.of(time.now()), callers.get().user())
                    .query(Long.class).single();
            journal.record(clean.issuer(), "PRINTER_ADDED", Map.of("name", clean.name()));
            return get(id);
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("name", "certificate.printer.taken", clean.name());
        }
    }

    /** @throws Refusal conflict where somebody else has changed it since the caller looked */
    @Transactional
    public PrinterProfile change(long id, Command command) {
        PrinterProfile old = get(id);
        access.requireKeeper(old.issuer());
        Command clean = cleaned(command);
        int changed;
        try {
            changed = db.sql("""
                    UPDATE vinhdanh.printer_profile SET name = ?, dx = ?, dy = ?, scale = ?, paper_width = ?,
                        paper_height = ?, version = version + 1, changed_at = ?, changed_by = ?
                    WHERE id = ? AND version = ?""")
                    .params(clean.name(), clean.dx(), clean.dy(), clean.scale(), clean.paperWidth(),
                            clean.paperHeight(), Timestamptz.of(time.now()), callers.get().user(), id,
                            clean.version() == null ? old.version() : clean.version()).update();
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("name", "certificate.printer.taken", clean.name());
        }
        if (changed == 0) {
            throw Refusal.conflict("certificate.printer.stale", old.name());
        }
        journal.record(old.issuer(), "PRINTER_CHANGED", Map.of("before", old, "after", clean));
        return get(id);
    }

    @Transactional
    public void remove(long id) {
        PrinterProfile old = get(id);
        access.requireKeeper(old.issuer());
        db.sql("DELETE FROM vinhdanh.printer_profile WHERE id = ?").param(id).update();
        journal.record(old.issuer(), "PRINTER_REMOVED", Map.of("before", old));
    }

    private static Command cleaned(Command command) {
        String name = command.name() == null ? "" : command.name().strip();
        double dx = command.dx() == null ? 0 : command.dx();
        double dy = command.dy() == null ? 0 : command.dy();
        double scale = command.scale() == null ? 100 : command.scale();
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(new Problem("name", "certificate.printer.name", String.valueOf(LONGEST_NAME)));
        }
        range(problems, "dx", dx, -FARTHEST, FARTHEST);
        range(problems, "dy", dy, -FARTHEST, FARTHEST);
        range(problems, "scale", scale, SMALLEST_SCALE, LARGEST_SCALE);
        if (command.paperWidth() != null || command.paperHeight() != null) {
            range(problems, "paperWidth", command.paperWidth(), SMALLEST_PAPER, LARGEST_PAPER);
            range(problems, "paperHeight", command.paperHeight(), SMALLEST_PAPER, LARGEST_PAPER);
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new Command(command.issuer(), name, dx, dy, scale, command.paperWidth(), command.paperHeight(),
                command.version());
    }

    private static void range(List<Problem> problems, String field, Double value, double least, double most) {
        if (value == null || !(value >= least && value <= most)) {
            problems.add(new Problem(field, "certificate.printer." + field, LayoutRules.number(least),
                    LayoutRules.number(most)));
        }
    }
}
