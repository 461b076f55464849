package vn.vinhdanh.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Issuer;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.refusal.Refusal;

/** Writes the certificates of a decision, or one, as PDF. */
@Service
public class PrintCertificates {

    private static final int CHUNK = 200;

    private final Certificates certificates;
    private final CertificateTexts texts;
    private final Heading heading;
    private final Layouts layouts;
    private final PrinterProfiles printers;
    private final TestSheet testSheet;
    private final CertificateAccess access;
    private final DossierAccess dossiers;
    private final Organizations organizations;
    private final Journal journal;
    private final String publicUrl;

    PrintCertificates(Certificates certificates, CertificateTexts texts, Heading heading, Layouts layouts,
            PrinterProfiles printers, TestSheet testSheet, CertificateAccess access, DossierAccess dossiers,
            Organizations organizations, Journal journal, @Value("${vinhdanh.public-url}") String publicUrl) {
        this.certificates = certificates;
        this.texts = texts;
        this.heading = heading;
        this.layouts = layouts;
        this.printers = printers;
        this.testSheet = testSheet;
        this.access = access;
        this.dossiers = dossiers;
        this.organizations = organizations;
        this.journal = journal;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /**
     * What is asked for.
     *
     * @param printer id of a profile for {@link Mode#OVERLAY}, or null: a printer that is exact
     * @param from    the first, counted from 1 in the order of the list, or null
     * @param to      the last, or null; a jammed printer goes on where it stopped
     */
    public record Order(Mode mode, Long printer, Integer from, Integer to) {
    }

    /** All valid awards of a decision in the order of its list, to the file. */
    public void ofDecision(long id, Order order, Path file) {
        Certificates.IssuedDecision decision = certificates.decision(id).filter(d -> access.sees(d.issuer()))
                .orElseThrow(() -> Refusal.notFound("certificate.decision.unknown", String.valueOf(id)));
        PrinterProfile printer = printer(order, decision.issuer());
        int count = certificates.count(id);
        if (decision.listCode() == null || count == 0) {
            throw Refusal.conflict("certificate.decision.none", decision.number());
        }
        int from = order.from() == null ? 1 : order.from();
        int to = order.to() == null ? count : Math.min(order.to(), count);
        if (from < 1 || from > to) {
            throw Refusal.invalid("from", "certificate.range", String.valueOf(count));
        }
        try (CertificateBook book = new CertificateBook(heading, decision.number())) {
            Map<String, Common> known = new HashMap<>();
            int position = 0;
            int serial = 0;
            while (position < to) {
                List<Certificate> chunk = certificates.after(id, serial, CHUNK);
                for (Certificate award : chunk) {
                    position++;
                    serial = award.serial();
                    if (position >= from && position <= to) {
                        book.add(leaf(award, known), order.mode(), printer);
                    }
                }
                if (chunk.isEmpty()) {
                    break;
                }
            }
            book.save(file);
        }
        if (order.mode() == Mode.OVERLAY) {
            journal.record(decision.listCode(), "CERTIFICATES_PRINTED",
                    Map.of("printer", printer.name(), "from", from, "to", to));
        }
    }

    /** The certificate of a dossier: for its unit once it knows, for the issuer's bodies as soon as there is one. */
    public void ofNomination(String code, Order order, Path file) {
        Nomination dossier = dossiers.toSee(code);
        Certificate award = certificates.ofNomination(dossier.id())
                .filter(a -> a.announced() || access.sees(a.issuer()))
                .orElseThrow(() -> Refusal.conflict("certificate.none", code));
        if (award.decisionId() == null || award.serial() == null) {
            throw Refusal.conflict("certificate.higher", code);
        }
        if (award.isRevoked()) {
            throw Refusal.conflict("certificate.revoked", award.certificateNumber());
        }
        PrinterProfile printer = printer(order, award.issuer());
        try (CertificateBook book = new CertificateBook(heading, award.certificateNumber())) {
            book.add(leaf(award, new HashMap<>()), order.mode(), printer);
            book.save(file);
        }
        if (order.mode() == Mode.OVERLAY) {
            journal.record(code, "CERTIFICATE_PRINTED", Map.of("printer", printer.name()));
        }
    }

    /** Rulers and crosses for a printer, on the layout of a form (empty: of every form without its own). */
    public void test(long printerId, String awardForm, Locale language, Path file) {
        PrinterProfile printer = printers.get(printerId);
        try (OutputStream out = Files.newOutputStream(file)) {
            testSheet.write(printer, layouts.of(printer.issuer(), awardForm), language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrinterProfile printer(Order order, String issuer) {
        if (order.mode() == Mode.FULL) {
            return PrinterProfile.exact(issuer);
        }
        if (!access.keeps(issuer)) {
            throw Refusal.forbidden("certificate.not-keeper");
        }
        if (order.printer() == null) {
            return PrinterProfile.exact(issuer);
        }
        PrinterProfile printer = printers.get(order.printer());
        if (!printer.issuer().equals(issuer)) {
            throw Refusal.notFound("certificate.printer.unknown", String.valueOf(order.printer()));
        }
        return printer;
    }

    /** What the awards of one form share, read once. */
    private record Common(Layout layout, Authority authority) {
    }

    private CertificateBook.Leaf leaf(Certificate award, Map<String, Common> known) {
        Common common = known.computeIfAbsent(award.issuer() + " " + award.awardForm(), key -> new Common(
                layouts.of(award.issuer(), award.awardForm()), authority(award.issuer())));
        return new CertificateBook.Leaf(common.layout(), texts.of(award, common.authority()),
                publicUrl + "/public/verify/" + award.verificationCode(), common.authority(), award.awardFormTitle());
    }

    private Authority authority(String code) {
        Issuer issuer = organizations.issuer(code).orElseThrow();
        return Authority.of(issuer, organizations.body(code, BodyKind.CHAIRMAN)
                .map(body -> body.name()).orElse(issuer.name()));
    }
}
