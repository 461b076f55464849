package vn.vinhdanh.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.vinhdanh.duplicate.Sought;
import vn.vinhdanh.intake.KnownRows.Known;
import vn.vinhdanh.intake.sheet.CellProblem;
import vn.vinhdanh.intake.sheet.ListRow;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.Nominee;
import vn.vinhdanh.nomination.Stage;

/**
 * The check of one list: takes its rows as they are read and passes them on a thousand at a time, so that no statement
 * is made for a single row and no list is held in memory as a whole.
 */
final class ListCheck implements Consumer<ListRow> {

    private static final int TOGETHER = 1_000;

    private final Import list;
    private final RowRules rules;
    private final KnownRows knownRows;
    private final Likenesses likenesses;
    private final ListPapers papers;
    private final Consumer<List<CheckedRow>> sink;

    private final List<ListRow> waiting = new ArrayList<>();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Map<String, Integer> sttRows = new HashMap<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<RowLikeness> duplicates = new ArrayList<>();
    private final List<Sought> named = new ArrayList<>();
    private int rows;
    private int valid;
    private int drafts;
    private int known;

    /** @param list where it goes and how it is to be taken; need not be stored */
    ListCheck(Import list, RowRules rules, KnownRows knownRows, Likenesses likenesses, ListPapers papers,
              Consumer<List<CheckedRow>> sink) {
        this.list = list;
        this.rules = rules;
        this.knownRows = knownRows;
        this.likenesses = likenesses;
        this.papers = papers;
        this.sink = sink;
    }

    @Override
    public void accept(ListRow row) {
        waiting.add(row);
        if (waiting.size() == TOGETHER) {
            checkWaiting();
        }
    }

    /** To be called after the last row. */
    CheckedList finish() {
        checkWaiting();
        duplicates.addAll(likenesses.within(list, named));
        return new CheckedList(rows, valid, rows - valid - known, list.submit() ? drafts : valid, known, problems,
                duplicates, papers, papers.unmatched(sttRows.keySet()));
    }

    private void checkWaiting() {
        List<Candidate> candidates = waiting.stream().map(this::candidate).toList();
        waiting.clear();
        Map<String, Known> dossiers = knownRows.of(list.movement(), list.unitId(),
                candidates.stream().map(Candidate::fingerprint).filter(Objects::nonNull).toList());
        List<CheckedRow> checked = candidates.stream().map(c -> checked(c,
                c.fingerprint == null ? null : dossiers.get(c.fingerprint))).toList();
        compare(checked);
        sink.accept(checked);
    }

    /** @param fingerprint null where the row is invalid */
    private record Candidate(ListRow row, DossierForm form, List<CellProblem> problems, String fingerprint) {
    }

    private Candidate candidate(ListRow row) {
        DossierForm form = rules.complete(row.form(), list);
        List<CellProblem> found = new ArrayList<>(row.problems());
        if (found.isEmpty()) {
            found.addAll(rules.broken(row, form));
        }
        addProblemOfStt(row, found);
        papers.reportsOf(row.stt()).stream().map(ImportPaper::problem).filter(Objects::nonNull)
                .forEach(refused -> found.add(refused.at(row.number())));
        String fingerprint = found.isEmpty() ? Fingerprint.of(form) : null;
        Integer first = fingerprint == null ? null : firstRows.putIfAbsent(fingerprint, row.number());
        if (first != null) {
            found.add(Remark.of("intake.cell.same-as", String.valueOf(first)).at(row.number()));
            fingerprint = null;
        }
        return new Candidate(row, form, found, fingerprint);
    }

    /** Two rows of one STT: whose the report of that STT is, nobody can tell. */
    private void addProblemOfStt(ListRow row, List<CellProblem> found) {
        if (row.stt() == null || row.stt().isBlank()) {
            return;
        }
        Integer first = sttRows.putIfAbsent(SttName.plain(row.stt()), row.number());
        if (first != null && !papers.reportsOf(row.stt()).isEmpty()) {
            found.add(Remark.of("intake.stt.repeated", row.stt(), String.valueOf(first)).at(row.number()));
        }
    }

    private CheckedRow checked(Candidate c, Known dossier) {
        rows++;
        if (!c.problems.isEmpty()) {
            problems.addAll(c.problems);
            return new CheckedRow(c.row.number(), c.row.stt(), c.form, null, RowState.INVALID, false, false,
                    c.problems, List.of(), null);
        }
        return dossier == null ? fresh(c) : known(c, dossier);
    }

    private CheckedRow fresh(Candidate c) {
        valid++;
        List<Remark> missing = rules.missing(c.form, type -> papers.has(type, c.row.stt()));
        if (!missing.isEmpty()) {
            drafts++;
        }
        return new CheckedRow(c.row.number(), c.row.stt(), c.form, c.fingerprint, RowState.VALID, true,
                missing.isEmpty(), List.of(), missing, null);
    }

    /** A draft gets the papers, and the answer, that it may have lacked. */
    private CheckedRow known(Candidate c, Known dossier) {
        known++;
        boolean adds = dossier.stage() == Stage.DRAFT && (papers.bringsAnythingTo(c.row.stt())
                || !dossier.exclusionAnswered() && c.form.exclusionDeclared() != null);
        Remark remark = Remark.of(adds ? "intake.row.known.draft" : "intake.row.known", dossier.code());
        return new CheckedRow(c.row.number(), c.row.stt(), c.form, c.fingerprint, RowState.KNOWN, adds, false,
                List.of(), List.of(remark), dossier.nominationId());
    }

    private void compare(List<CheckedRow> checked) {
        List<Sought> sought = new ArrayList<>();
        for (CheckedRow row : checked) {
            Nominee nominee = row.form().nominee();
            if (nominee == null || nominee.kind() == null || nominee.name() == null || nominee.name().isEmpty()) {
                continue;
            }
            Sought one = new Sought(String.valueOf(row.number()), nominee.kind(), nominee.name(), nominee.birthYear(),
                    nominee.citizenId(), nominee.workplace());
            named.add(one);
            if (row.state() != RowState.KNOWN) {
                sought.add(one);
            }
        }
        duplicates.addAll(likenesses.amongDossiers(list, sought));
    }
}
