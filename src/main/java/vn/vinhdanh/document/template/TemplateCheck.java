package vn.vinhdanh.document.template;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.nomination.PaperLimits;
import vn.vinhdanh.nomination.format.Finding;
import vn.vinhdanh.nomination.format.PaperContent;
import vn.vinhdanh.nomination.format.PaperFormat;
import vn.vinhdanh.refusal.Refusal;

/** Looks at a template before it comes into force, so that no paper fails or misleads on the day it is needed. */
@Component
public class TemplateCheck {

    private static final String FIELD = "file";
    private static final Logger LOG = LoggerFactory.getLogger(TemplateCheck.class);

    private final DataSize largest;

    TemplateCheck(PaperLimits limits) {
        this.largest = limits.largest();
    }

    /** Everything that is wrong with it at once, each unknown placeholder by name, and what is merely doubtful. */
    public TemplateFindings check(String fileName, byte[] content, DocumentKind kind) {
        try {
            if (content.length > largest.toBytes()) {
                throw new BadTemplate("document.template.too-large", PaperLimits.text(largest));
            }
            isWord(fileName, content);
            DocxFile file = DocxFile.read(content);
            List<Refusal.Problem> problems = new ArrayList<>(OutsideReferences.in(file));
            Template template = Template.read(content);
            PlaceholderCheck placeholders = new PlaceholderCheck(kind);
            placeholders.check(template);
            problems.addAll(placeholders.problems());
            if (problems.isEmpty()) {
                trial(template, kind);
            }
            List<Refusal.Problem> warnings = new ArrayList<>(placeholders.missing());
            warnings.addAll(PrintWarnings.of(template));
            return new TemplateFindings(problems, warnings);
        } catch (BadTemplate bad) {
            return new TemplateFindings(List.of(problem(bad.getMessage(), bad.args())), List.of());
        }
    }

    /** Refuses what is wrong. @return the warnings */
    public List<Refusal.Problem> require(String fileName, byte[] content, DocumentKind kind) {
        TemplateFindings findings = check(fileName, content, kind);
        if (!findings.problems().isEmpty()) {
            throw Refusal.invalid(findings.problems());
        }
        return findings.warnings();
    }

    /** Writes it once with nothing in it and once more with a row in each table, so that no paper fails later. */
    private static void trial(Template template, DocumentKind kind) {
        Map<String, DocumentData.Rows> tables = new HashMap<>();
        kind.tables().keySet().forEach(table -> tables.put(table, rows -> {
            rows.accept(Map.of(DocumentData.HEADING, "x"));
            rows.accept(Map.of());
        }));
        try {
            for (Map<String, DocumentData.Rows> filled : List.of(Map.<String, DocumentData.Rows>of(), tables)) {
                DocumentData data = new DocumentData(kind, "", Map.of(), filled);
                TemplateWriter.of(template).docx(data, OutputStream.nullOutputStream());
                TemplateWriter.of(template).pdf(data, OutputStream.nullOutputStream());
            }
        } catch (RuntimeException broken) {
            LOG.warn("A template could not be written", broken);
            throw new BadTemplate("document.template.damaged", template.file().main());
        }
    }

    /** By its content, whatever it is called: no macros, no password, no zip bomb. */
    private static void isWord(String fileName, byte[] content) {
        Finding finding = PaperContent.of(content);
        if (finding.problem() != null && !finding.problem().equals("nomination.paper.format")) {
            throw new BadTemplate(finding.problem(), fileName);
        }
        if (finding.format() != PaperFormat.DOCX) {
            throw new BadTemplate("document.template.not-docx");
        }
    }

    static Refusal.Problem problem(String key, Object... args) {
        return new Refusal.Problem(FIELD, key, args);
    }
}
