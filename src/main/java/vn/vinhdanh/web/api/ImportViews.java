package vn.vinhdanh.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.intake.sheet.CellProblem;
import vn.vinhdanh.intake.CheckedList;
import vn.vinhdanh.intake.Import;
import vn.vinhdanh.intake.ListPapers;
import vn.vinhdanh.intake.RowLikeness;
import vn.vinhdanh.intake.RowView;
import vn.vinhdanh.intake.ViewImport;
import vn.vinhdanh.organization.People;
import vn.vinhdanh.refusal.RefusalTexts;

/** Puts lists from Excel together for their readers, in their language. */
@Component
class ImportViews {

    private static final int MOST = 200;

    private final ViewImport view;
    private final People people;
    private final RefusalTexts texts;

    ImportViews(ViewImport view, People people, RefusalTexts texts) {
        this.view = view;
        this.people = people;
        this.texts = texts;
    }

    ImportView of(Import list) {
        return of(list, people.nameOf(list.createdBy()));
    }

    List<ImportView.Line> of(List<Import> lists) {
        Map<String, String> names =
                people.namesOf(lists.stream().map(Import::createdBy).collect(Collectors.toSet()));
        Map<Long, ViewImport.HowFar> howFar = view.howFar(lists);
        return lists.stream().map(list -> line(list, names.get(list.createdBy()), howFar.get(list.id()))).toList();
    }

    private static ImportView.Line line(Import list, String name, ViewImport.HowFar come) {
        return new ImportView.Line(list.id(), list.code(), list.status(), list.movement(), list.movementTitle(),
                new ImportView.UnitView(list.unit(), list.unitName()), list.fileName(), list.createdBy(), name,
                list.createdAt(), list.finishedAt(), list.rows(), list.valid(), list.invalid(), list.drafts(),
                list.known(), list.problemCount(), list.duplicateCount(), come.done(), come.submitted(),
                come.failed(), list.inProcess());
    }

    private ImportView of(Import list, String name) {
        ViewImport.Progress progress = view.progress(list);
        return new ImportView(list.id(), list.code(), list.status(), list.movement(), list.movementTitle(),
                new ImportView.UnitView(list.unit(), list.unitName()), list.fileName(), list.createdBy(), name,
                list.createdAt(), list.finishedAt(), list.exclusionDeclared(), list.submit(), list.allOrNothing(),
                list.rows(), list.valid(), list.invalid(), list.drafts(), list.known(), list.problemCount(),
                problems(view.problems(list, MOST)), duplicates(view.duplicates(list, MOST)), list.duplicateCount(),
                papers(progress.papers(), progress.unmatched()), progress.done(), progress.submitted(),
                progress.failed(), view.created(list, MOST), list.inProcess());
    }

    ImportView.DryRun of(CheckedList found) {
        return new ImportView.DryRun(found.rows(), found.valid(), found.invalid(), found.drafts(), found.known(),
                List.of(), problems(found.problems()), duplicates(found.duplicates()),
                papers(found.papers(), found.unmatched()));
    }

    ImportView.RowLine of(RowView row) {
        return new ImportView.RowLine(row.number(), row.stt(), row.name(), row.state(), row.code(),
                problems(row.problems()),
                row.messages().stream().map(message -> texts.text(message, locale())).toList());
    }

    private List<ImportView.ProblemView> problems(List<CellProblem> problems) {
        return problems.stream().map(p -> new ImportView.ProblemView(p.row(), p.column(), p.cell(),
                texts.text(p.problem(), locale()))).toList();
    }

    private List<ImportView.DuplicateView> duplicates(List<RowLikeness> likenesses) {
        return likenesses.stream().map(l -> new ImportView.DuplicateView(l.row(), l.sureness(),
                texts.text(l.message(), locale()), l.code())).toList();
    }

    private static ImportView.PapersView papers(ListPapers papers, List<String> unmatched) {
        return new ImportView.PapersView(papers.toTrinh(), papers.bienBan(), papers.reports(), unmatched);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
