package vn.vinhdanh.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.document.template.TemplateCheck;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Scopes;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Sở Nội vụ of an issuer, and administrators, put their own templates in the place of the delivered ones. */
@Service
public class OfficeTemplates {

    private final Templates templates;
    private final TemplateCheck check;
    private final TemplateWriters writers;
    private final SampleData samples;
    private final Organizations organizations;
    private final Scopes scopes;
    private final CurrentCaller callers;
    private final Journal journal;

    OfficeTemplates(Templates templates, TemplateCheck check, TemplateWriters writers, SampleData samples,
                    Organizations organizations, Scopes scopes, CurrentCaller callers, Journal journal) {
        this.templates = templates;
        this.check = check;
        this.writers = writers;
        this.samples = samples;
        this.organizations = organizations;
        this.scopes = scopes;
        this.callers = callers;
        this.journal = journal;
    }

    /**
     * The template of one kind.
     *
     * @param inForce  the version in force; null: the delivered one
     * @param versions all that the office ever had, newest first
     */
    public record OfficeTemplate(DocumentKind kind, TemplateVersion inForce, List<TemplateVersion> versions) {
    }

    /** The issuer whose templates are meant: the one named, else the caller's own. */
    public String issuer(String named) {
        Caller caller = callers.get();
        String issuer = named != null && !named.isBlank() ? named : scopes.issuerOf(caller)
                .or(() -> organizations.issuers().stream().map(i -> i.code()).findFirst())
                .orElseThrow(() -> Refusal.forbidden("document.templates.not-yours"));
        boolean known = organizations.issuer(issuer).isPresent();
        if (!known && caller.isAdministrator()) {
            throw Refusal.notFound("document.templates.issuer", issuer);
        }
        if (!caller.isAdministrator() && !caller.isIn(issuer, BodyKind.HOME_AFFAIRS)) {
            throw Refusal.forbidden("document.templates.not-yours");
        }
        return issuer;
    }

    /** By kind, in their usual order. */
    public List<OfficeTemplate> of(String issuer) {
        Map<DocumentKind, List<TemplateVersion>> versions = templates.versions(issuer(issuer)).stream()
                .collect(Collectors.groupingBy(TemplateVersion::kind));
        return Arrays.stream(DocumentKind.values()).map(kind -> {
            List<TemplateVersion> own = versions.getOrDefault(kind, List.of());
            return new OfficeTemplate(kind, own.isEmpty() || own.get(0).fileName() == null ? null : own.get(0), own);
        }).toList();
    }

    /** @param version null: the one in force; 0: the delivered one */
    public byte[] content(String issuer, DocumentKind kind, Integer version) {
        String whose = issuer(issuer);
        if (version == null) {
            return templates.template(whose, kind);
        }
        return version == 0 ? templates.delivered(kind) : templates.content(whose, kind, version)
                .orElseThrow(() -> Refusal.notFound("document.templates.version", String.valueOf(version)));
    }

    /**
     * Puts a template in force.
     *
     * @return what whoever puts it in should know
     * @throws Refusal invalid with every mistake, each unknown placeholder by name; what was in force stays
     */
    @Transactional
    public List<Problem> put(String issuer, DocumentKind kind, String fileName, byte[] content) {
        String whose = issuer(issuer);
        List<Problem> warnings = check.require(fileName, content, kind);
        record(whose, kind, templates.put(whose, kind, fileName == null ? kind.fileName() : fileName, content));
        return warnings;
    }

    /** Goes back to an earlier version, or, with 0, to the delivered template. */
    @Transactional
    public void goBack(String issuer, DocumentKind kind, int version) {
        String whose = issuer(issuer);
        if (version == 0) {
            record(whose, kind, templates.put(whose, kind, null, null));
            return;
        }
        TemplateVersion earlier = templates.versions(whose).stream()
                .filter(v -> v.kind() == kind && v.version() == version && v.fileName() != null).findFirst()
                .orElseThrow(() -> Refusal.notFound("document.templates.version", String.valueOf(version)));
        record(whose, kind, templates.put(whose, kind, earlier.fileName(), content(whose, kind, version)));
    }

    /** A template filled with made-up data, as PDF. @param content null: the one in force */
    public byte[] preview(String issuer, DocumentKind kind, String fileName, byte[] content) {
        String whose = issuer(issuer);
        if (content != null) {
            check.require(fileName, content, kind);
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        writers.from(content == null ? templates.template(whose, kind) : content).pdf(samples.of(whose, kind), pdf);
        return pdf.toByteArray();
    }

    private void record(String issuer, DocumentKind kind, int version) {
        journal.record(issuer, "TEMPLATE_SET", Map.of("kind", kind, "version", version));
    }

    /** The kind of that file name. @throws Refusal not found */
    public static DocumentKind kind(String fileName) {
        return DocumentKind.named(fileName)
                .orElseThrow(() -> Refusal.notFound("document.templates.kind", fileName));
    }
}
