package vn.vinhdanh.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.nomination.EvidenceType;

/** The papers that came with a list, as the check of its rows asks for them. */
public class ListPapers {

    private String toTrinh;
    private String bienBan;
    private final Map<String, List<ImportPaper>> reports = new HashMap<>();
    private final List<ImportPaper> nameless = new ArrayList<>();

    static ListPapers of(List<ImportPaper> papers) {
        ListPapers all = new ListPapers();
        papers.forEach(all::add);
        return all;
    }

    private void add(ImportPaper paper) {
        if (paper.type() == EvidenceType.TO_TRINH) {
            toTrinh = paper.fileName();
        } else if (paper.type() == EvidenceType.BIEN_BAN) {
            bienBan = paper.fileName();
        } else if (paper.stt() == null) {
            nameless.add(paper);
        } else {
            reports.computeIfAbsent(paper.stt(), stt -> new ArrayList<>()).add(paper);
        }
    }

    /** File name of the tờ trình for all, or null. */
    public String toTrinh() {
        return toTrinh;
    }

    /** File name of the biên bản for all, or null. */
    public String bienBan() {
        return bienBan;
    }

    /** How many files the zip held that a dossier can have. */
    public int reports() {
        return reports.values().stream().mapToInt(List::size).sum() + nameless.size();
    }

    List<ImportPaper> reportsOf(String stt) {
        return stt == null ? List.of() : reports.getOrDefault(SttName.plain(stt), List.of());
    }

    /** Whether a dossier of the row with this STT gets such a paper from the list. */
    boolean has(EvidenceType type, String stt) {
        return switch (type) {
            case TO_TRINH -> toTrinh != null;
            case BIEN_BAN -> bienBan != null;
            case BAO_CAO_THANH_TICH -> reportsOf(stt).stream().anyMatch(report -> report.problem() == null);
            default -> false;
        };
    }

    /** Whether any paper came that the row's dossier gets. */
    boolean bringsAnythingTo(String stt) {
        return toTrinh != null || bienBan != null || has(EvidenceType.BAO_CAO_THANH_TICH, stt);
    }

    /** Names of the files that no row of these has as its STT. */
    List<String> unmatched(Collection<String> stts) {
        List<String> names = new ArrayList<>(nameless.stream().map(ImportPaper::fileName).toList());
        reports.forEach((stt, files) -> {
            if (!stts.contains(stt)) {
                files.forEach(file -> names.add(file.fileName()));
            }
        });
        names.sort(null);
        return names;
    }
}
