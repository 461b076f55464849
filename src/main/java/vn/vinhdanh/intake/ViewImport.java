package vn.vinhdanh.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.vinhdanh.intake.sheet.CellProblem;
import vn.vinhdanh.intake.sheet.MarkedCopy;
import vn.vinhdanh.nomination.PaperStore;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scope;
import vn.vinhdanh.organization.Scopes;

/** What a person sees of lists: each with what was found and how far it has come. */
@Service
public class ViewImport {

    private final ListDesk desk;
    private final Imports imports;
    private final RowViews views;
    private final ImportPapers papers;
    private final PaperStore store;
    private final UploadedFiles files;
    private final MarkedCopy markedCopy;
    private final Scopes scopes;
    private final CurrentCaller callers;

    ViewImport(ListDesk desk, Imports imports, RowViews views, ImportPapers papers, PaperStore store,
               UploadedFiles files, MarkedCopy markedCopy, Scopes scopes, CurrentCaller callers) {
        this.desk = desk;
        this.imports = imports;
        this.views = views;
        this.papers = papers;
        this.store = store;
        this.files = files;
        this.markedCopy = markedCopy;
        this.scopes = scopes;
        this.callers = callers;
    }

    /**
     * @param unmatched reports of no row
     * @param done      rows that this list has made into dossiers
     * @param submitted dossiers handed in
     * @param failed    rows that could not be made into dossiers
     */
    public record Progress(ListPapers papers, List<String> unmatched, int done, int submitted, int failed) {
    }

    /** @throws vn.vinhdanh.refusal.Refusal not found */
    public Import get(long id) {
        return desk.toSee(id);
    }

    public Progress progress(Import list) {
        RowViews.Counts counts = views.counts(list.id());
        return new Progress(ListPapers.of(papers.of(list.id())), views.unmatched(list.id()), counts.made(),
                counts.submitted(), counts.failed());
    }

    /** How many rows of a list have come how far. */
    public record HowFar(int done, int submitted, int failed) {
    }

    /** Of each of these lists, asked for all at once. */
    public Map<Long, HowFar> howFar(List<Import> lists) {
        Map<Long, RowViews.Counts> counts = views.counts(lists.stream().map(Import::id).toList());
        RowViews.Counts none = new RowViews.Counts(0, 0, 0);
        return lists.stream().collect(Collectors.toMap(Import::id, list -> {
            RowViews.Counts of = counts.getOrDefault(list.id(), none);
            return new HowFar(of.made(), of.submitted(), of.failed());
        }));
    }

    /** The first problems, in the file's order. */
    public List<CellProblem> problems(Import list, int limit) {
        return views.problems(list.id(), limit);
    }

    /** The surest first. */
    public List<RowLikeness> duplicates(Import list, int limit) {
        return views.likenesses(list.id(), limit);
    }

    /** Codes of the dossiers that the list has made, in the file's order. */
    public List<String> created(Import list, int limit) {
        return views.created(list.id(), limit);
    }

    /**
     * One page of the rows, in the file's order.
     *
     * @param state    or null for all
     * @param complete those for whose submission nothing was missing, those that lacked something, or null for both
     */
    public List<RowView> rows(Import list, RowState state, Boolean complete, int limit, long offset) {
        return views.page(list.id(), state, complete, limit, offset);
    }

    public long countRows(Import list, RowState state, Boolean complete) {
        return views.count(list.id(), state, complete);
    }

    /** Of the caller's units; for Sở Nội vụ those of its issuer. Newest first. */
    public List<Import> page(int limit, long offset) {
        return imports.page(scope(), limit, offset);
    }

    public long count() {
        return imports.count(scope());
    }

    private Scope scope() {
        Caller caller = callers.get();
        return caller.isSystem() || caller.isAdministrator() ? new Scope(true, List.of(), List.of())
                : scopes.ofNominator(caller);
    }

    /** The file as it came, with the problems in a last column and a mark on each bad cell. */
    public void mark(Import list, Locale locale, OutputStream out) throws IOException {
        Map<Integer, List<CellProblem>> byRow = views.problems(list.id(), Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(CellProblem::row));
        files.as(store.content(list.fileSha256()), file -> {
            markedCopy.write(file, byRow, locale, out);
            return null;
        });
    }
}
