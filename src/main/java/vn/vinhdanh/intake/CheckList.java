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
import vn.vinhdanh.refusal.Refusal;

/** The dry run: finds all problems of a list at once and saves nothing. */
@Service
public class CheckList {

    private final ListDesk desk;
    private final ListChecker checker;
    private final ImportPapers papers;
    private final MarkedCopy markedCopy;

    CheckList(ListDesk desk, ListChecker checker, ImportPapers papers, MarkedCopy markedCopy) {
        this.desk = desk;
        this.checker = checker;
        this.papers = papers;
        this.markedCopy = markedCopy;
    }

    /**
     * @param movement code
     * @param unit     code of the unit that nominates
     * @throws Refusal invalid, where the file is no list, or the papers are none; forbidden
     */
    public CheckedList handle(String movement, String unit, ListUpload upload, ListOptions options) {
        Import unsaved = Import.unsaved(desk.counter(movement, unit), options);
        if (upload.list() == null) {
            throw Refusal.invalid("file", "intake.file.missing");
        }
        return checker.check(unsaved, upload.list().path(), papers.read(upload, false), rows -> {
        });
    }

    /** The file as it came, with the problems in a last column and a mark on each bad cell. */
    public void mark(ListUpload upload, CheckedList found, Locale locale, OutputStream out) throws IOException {
        Map<Integer, List<CellProblem>> byRow =
                found.problems().stream().collect(Collectors.groupingBy(CellProblem::row));
        markedCopy.write(upload.list().path(), byRow, locale, out);
    }
}
