package vn.vinhdanh.outgoing;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The first sheet of a dossier's folder: who is put forward for what, and which papers follow. A Vietnamese PDF. */
@Component
class DossierSheet {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final ITemplateEngine templates;
    private final MessageSource messages;

    DossierSheet(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /** A term and what it says. */
    public record Fact(String term, String text) {
    }

    /** @param papers names of the files that follow */
    void write(ForwardedDossier dossier, String movementTitle, List<String> papers, OutputStream out)
            throws IOException {
        Context context = new Context(VIETNAMESE, Map.of("dossier", dossier, "facts", facts(dossier, movementTitle),
                "achievement", dossier.achievement() == null ? List.of() : dossier.achievement().lines().toList(),
                "papers", papers));
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.useFont(() -> font("Regular"), "Tinos", 400, PdfRendererBuilder.FontStyle.NORMAL, true);
        pdf.useFont(() -> font("Bold"), "Tinos", 700, PdfRendererBuilder.FontStyle.NORMAL, true);
        pdf.withHtmlContent(templates.process("outgoing/dossier", context), null);
        pdf.toStream(out);
        pdf.run();
    }

    private static InputStream font(String style) {
        try {
            return new ClassPathResource("fonts/Tinos-" + style + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Fact> facts(ForwardedDossier d, String movementTitle) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "code", d.code());
        add(facts, "movement", movementTitle);
        add(facts, "kind", text("kind." + d.kind()));
        add(facts, "gender", d.gender() == null ? null : text("gender." + d.gender()));
        add(facts, "birthYear", d.birthYear() == null ? null : d.birthYear().toString());
        add(facts, "citizenId", d.citizenId());
        add(facts, "position", d.position());
        add(facts, "workplace", d.workplace());
        add(facts, "unit", d.unitName());
        add(facts, "content", d.contentTitle());
        add(facts, "proposedForm", d.proposedForm());
        add(facts, "authority", d.authority());
        add(facts, "achieved", d.achievedFrom() == null || d.achievedTo() == null ? null
                : text("achieved.text", day(d.achievedFrom()), day(d.achievedTo())));
        return facts;
    }

    private void add(List<Fact> facts, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(text(key), value));
        }
    }

    private String text(String key, Object... args) {
        return messages.getMessage("outgoing." + key, args, VIETNAMESE);
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
