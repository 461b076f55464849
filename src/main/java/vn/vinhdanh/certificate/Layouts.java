package vn.vinhdanh.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.CurrentCaller;

/** The layouts of an issuer: one for all its award forms, one for a form, or the default of the installation. */
@Service
public class Layouts {

    private final JdbcClient db;
    private final ObjectMapper json;
    private final CertificateAccess access;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;
    private final Layout standard;

    Layouts(JdbcClient db, ObjectMapper json, CertificateAccess access, CurrentCaller callers, OfficeTime time,
            Journal journal) {
        this.db = db;
        this.json = json;
        this.access = access;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
        try (InputStream file = new ClassPathResource("certificate/layout.json").getInputStream()) {
            this.standard = json.readValue(file, Layout.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A layout as the office sees it. */
    public record Shown(String issuer, String awardForm, boolean own, Layout layout, List<String> placeholders) {
    }

    /** @param awardForm code, or empty for that of every form without its own */
    public Shown show(String issuer, String awardForm) {
        access.requireSight(issuer);
        return new Shown(issuer, awardForm, stored(issuer, awardForm).isPresent(), of(issuer, awardForm),
                CertificateTexts.PLACEHOLDERS);
    }

    /** Puts a layout in the place of the one before; boxes left out keep the default. */
    @Transactional
    public Shown change(String issuer, String awardForm, Layout layout) {
        access.requireKeeper(issuer);
        Layout complete = layout.completedBy(standard);
        LayoutRules.check(complete);
        Layout before = of(issuer, awardForm);
        db.sql("""
                INSERT INTO vinhdanh.certificate_layout (issuer, award_form, layout, changed_at, changed_by)
                VALUES (?, ?, ?::jsonb, ?, ?) ON CONFLICT (issuer, award_form) DO UPDATE
                SET layout = EXCLUDED.layout, changed_at = EXCLUDED.changed_at, changed_by = EXCLUDED.changed_by""")
                .params(issuer, awardForm, write(complete), Timestamptz.of(time.now()), callers.get().user()).update();
        journal.record(issuer, "CERTIFICATE_LAYOUT", Map.of("awardForm", awardForm, "before", before,
                "after", complete));
        return show(issuer, awardForm);
    }

    /** Back to the default. */
    @Transactional
    public void reset(String issuer, String awardForm) {
        access.requireKeeper(issuer);
        Layout before = of(issuer, awardForm);
        db.sql("DELETE FROM vinhdanh.certificate_layout WHERE issuer = ? AND award_form = ?")
                .params(issuer, awardForm).update();
        journal.record(issuer, "CERTIFICATE_LAYOUT_RESET", Map.of("awardForm", awardForm, "before", before));
    }

    /** The layout that counts for a form, which may be null. */
    Layout of(String issuer, String awardForm) {
        return stored(issuer, awardForm == null ? "" : awardForm).or(() -> stored(issuer, "")).orElse(standard);
    }

    private Optional<Layout> stored(String issuer, String awardForm) {
        return db.sql("SELECT layout::text FROM vinhdanh.certificate_layout WHERE issuer = ? AND award_form = ?")
                .params(issuer, awardForm).query(String.class).optional()
                .map(this::read).map(layout -> layout.completedBy(standard));
    }

    private Layout read(String text) {
        try {
            return json.readValue(text, Layout.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Layout layout) {
        try {
            return json.writeValueAsString(layout);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
