package vn.vinhdanh.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.ForwardedLines;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.document.DocumentWriter;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.Evidence;
import vn.vinhdanh.nomination.Papers;
import vn.vinhdanh.refusal.Refusal;

/**
 * All that a list forwards to one higher authority, as one file: the tờ trình with its list, the data as Excel, a
 * folder for each dossier with a summary sheet and its papers, and a manifest. Written as it goes, one paper in memory
 * at a time.
 */
@Service
public class OutgoingPackage {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ForwardedLines lines;
    private final ForwardedDossiers dossiers;
    private final ForwardUpPaper paper;
    private final DocumentWriter documents;
    private final DataSheet dataSheet;
    private final DossierSheet dossierSheet;
    private final Papers papers;
    private final Movements movements;
    private final MessageSource messages;
    private final OfficeTime time;
    private final Journal journal;

    OutgoingPackage(ForwardedLines lines, ForwardedDossiers dossiers, ForwardUpPaper paper, DocumentWriter documents,
                    DataSheet dataSheet, DossierSheet dossierSheet, Papers papers, Movements movements,
                    MessageSource messages, OfficeTime time, Journal journal) {
        this.lines = lines;
        this.dossiers = dossiers;
        this.paper = paper;
        this.documents = documents;
        this.dataSheet = dataSheet;
        this.dossierSheet = dossierSheet;
        this.papers = papers;
        this.movements = movements;
        this.messages = messages;
        this.time = time;
        this.journal = journal;
    }

    /** What goes into one file. Nothing is written yet, so what stands in the way has been refused. */
    public final class Contents {

        private final DecisionList list;
        private final List<ForwardedDossier> forwarded;

        private Contents(DecisionList list, List<ForwardedDossier> forwarded) {
            this.list = list;
            this.forwarded = forwarded;
        }

        public String fileName() {
            return "trinh-cap-tren-" + list.code() + ".zip";
        }

        public void writeTo(OutputStream out) throws IOException {
            write(list, forwarded, out);
        }
    }

    /**
     * For Sở Nội vụ and the office of the issuer; that it was taken out is on record.
     *
     * @param authority to whom; may be left out where the list forwards to one only
     * @throws Refusal not found, forbidden; conflict while the list is not signed or nothing is forwarded; invalid
     *   where it is not clear for whom the package is, since none may get the dossiers that are for another
     */
    public Contents of(String listCode, String authority) {
        DecisionList list = lines.toHandle(listCode);
        List<ForwardedDossier> forwarded = dossiers.of(list,
                authority == null || authority.isBlank() ? null : authority.strip());
        if (forwarded.isEmpty()) {
            throw Refusal.conflict("outgoing.nothing", list.code());
        }
        List<String> receivers = forwarded.stream().map(ForwardedDossier::authority).filter(Objects::nonNull).distinct()
                .toList();
        if (receivers.size() > 1) {
            throw Refusal.invalid("authority", "outgoing.several", String.join("; ", receivers));
        }
        if (receivers.size() == 1 && forwarded.stream().anyMatch(d -> d.authority() == null)) {
            throw Refusal.invalid("authority", "outgoing.unassigned", receivers.get(0));
        }
        journal.record(list.code(), "OUTGOING_PACKAGE", Map.of("dossiers", forwarded.size(),
                "authority", receivers.isEmpty() ? "" : receivers.get(0)));
        return new Contents(list, forwarded);
    }

    private void write(DecisionList list, List<ForwardedDossier> forwarded, OutputStream out) throws IOException {
        PackageFile file = new PackageFile(out, LocalDateTime.ofInstant(time.now(), time.zone()));
        DocumentData data = paper.of(list, forwarded);
        String name = DocumentKind.TRINH_CAP_TREN.fileName();
        file.add(name + ".docx", to -> documents.docx(data, to));
        file.add(name + ".pdf", to -> documents.pdf(data, to));
        file.add("danh-sach.xlsx", to -> dataSheet.write(forwarded, to));
        String movement = movements.find(list.movement()).orElseThrow().title();
        int digits = Math.max(2, String.valueOf(forwarded.size()).length());
        for (int i = 0; i < forwarded.size(); i++) {
            ForwardedDossier dossier = forwarded.get(i);
            String folder = SafeNames.part(numbered(i + 1, digits) + dossier.name());
            // The code comes last and whole, however long the name is.
            addDossier(file, folder + " - " + SafeNames.part(dossier.code()) + "/", dossier, movement);
        }
        file.finish();
    }

    private void addDossier(PackageFile file, String folder, ForwardedDossier dossier, String movement)
            throws IOException {
        SafeNames names = new SafeNames();
        String sheet = names.file(numbered(0, 2), text("dossier.file") + ".pdf");
        List<Evidence> evidence = papers.of(dossier.id());
        List<String> fileNames = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            fileNames.add(names.file(numbered(i + 1, 2) + text("paper." + evidence.get(i).type()) + " - ",
                    evidence.get(i).fileName()));
        }
        file.add(folder + sheet, to -> dossierSheet.write(dossier, movement, fileNames, to));
        for (int i = 0; i < evidence.size(); i++) {
            Evidence one = evidence.get(i);
            file.add(folder + fileNames.get(i), to -> to.write(papers.content(one)));
        }
    }

    private static String numbered(int number, int digits) {
        return ("%0" + digits + "d - ").formatted(number);
    }

    private String text(String key) {
        return messages.getMessage("outgoing." + key, null, VIETNAMESE);
    }
}
