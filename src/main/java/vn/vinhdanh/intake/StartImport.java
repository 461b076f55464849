package vn.vinhdanh.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.nomination.PaperStore;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** Takes in a list: stores it with its papers, and checks it. No dossier is made yet. */
@Service
public class StartImport {

    private final ListDesk desk;
    private final Imports imports;
    private final ImportRows rows;
    private final ImportPapers papers;
    private final ListChecker checker;
    private final PaperStore store;
    private final UploadedFiles files;
    private final ImportProcess process;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    StartImport(ListDesk desk, Imports imports, ImportRows rows, ImportPapers papers, ListChecker checker,
                PaperStore store, UploadedFiles files, ImportProcess process, CurrentCaller callers,
                OfficeTime time, Journal journal) {
        this.desk = desk;
        this.imports = imports;
        this.rows = rows;
        this.papers = papers;
        this.checker = checker;
        this.store = store;
        this.files = files;
        this.process = process;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * @param movement code
     * @param unit     code of the unit that nominates
     * @throws Refusal invalid, where the file is no list, or the papers are none; forbidden
     */
    @Transactional
    public Import handle(String movement, String unit, ListUpload upload, ListOptions options) {
        ListDesk.Counter counter = desk.counter(movement, unit);
        if (upload.list() == null) {
            throw Refusal.invalid("file", "intake.file.missing");
        }
        byte[] file = store.keep(files.content(upload.list()));
        long id = imports.insert(counter.movement(), counter.unit(), options, name(upload.list()), file,
                callers.get().user(), time.now());
        papers.add(id, papers.read(upload, true));
        Import list = check(id, upload.list().path());
        journal.record(list.code(), "LIST_RECEIVED", Map.of("file", list.fileName(), "rows", list.rows()));
        return list;
    }

    /**
     * Another file, other papers or other options for a list that is not confirmed yet; it is checked again.
     *
     * @throws Refusal conflict, where it is confirmed or abandoned
     */
    @Transactional
    public Import replace(long id, ListUpload upload, ListOptions options) {
        Import list = desk.toHandle(id);
        if (list.status() != ImportStatus.CHECKED) {
            throw Refusal.conflict("intake.not-open." + list.status(), list.fileName());
        }
        boolean anew = upload.list() != null;
        imports.replace(id, options.over(list), anew ? name(upload.list()) : list.fileName(),
                anew ? store.keep(files.content(upload.list())) : list.fileSha256());
        List<ImportPaper> added = papers.read(upload, true);
        if (!added.isEmpty()) {
            papers.add(id, added);
        }
        rows.clear(id);
        Import checked = anew ? check(id, upload.list().path())
                : files.as(store.content(list.fileSha256()), file -> check(id, file));
        journal.record(checked.code(), "LIST_REPLACED", Map.of("file", checked.fileName(), "rows", checked.rows()));
        process.shown(checked);
        return checked;
    }

    private Import check(long id, Path file) {
        CheckedList found = checker.check(imports.get(id), file, papers.of(id), some -> rows.insert(id, some));
        rows.insertLikenesses(id, found.duplicates());
        imports.checked(id, found);
        return imports.get(id);
    }

    private static String name(ListUpload.File file) {
        String name = file.name() == null ? "" : file.name().replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "list.xlsx" : name.substring(Math.max(0, name.length() - 200));
    }
}
