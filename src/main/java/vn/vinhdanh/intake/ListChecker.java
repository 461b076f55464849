package vn.vinhdanh.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.intake.sheet.ListChoices;
import vn.vinhdanh.intake.sheet.SheetReader;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.DossierRules;
import vn.vinhdanh.nomination.RequiredPapers;

/** Reads a list and checks it, in one pass and bounded memory. Saves nothing. */
@Component
class ListChecker {

    private final SheetReader reader;
    private final Movements movements;
    private final DossierRules rules;
    private final RequiredPapers required;
    private final KnownRows knownRows;
    private final Likenesses likenesses;
    private final OfficeTime time;

    ListChecker(SheetReader reader, Movements movements, DossierRules rules, RequiredPapers required,
                KnownRows knownRows, Likenesses likenesses, OfficeTime time) {
        this.reader = reader;
        this.movements = movements;
        this.rules = rules;
        this.required = required;
        this.knownRows = knownRows;
        this.likenesses = likenesses;
        this.time = time;
    }

    ListChoices choices(String movement) {
        return new ListChoices(movements.contents(movement), movements.awardForms(movement));
    }

    /**
     * @param list   where it goes and how it is to be taken; need not be stored
     * @param papers that came with it
     * @param rows   gets the rows in the file's order, many at a time
     * @throws vn.vinhdanh.refusal.Refusal invalid, where the file is no list; rows handed over before must be dropped
     */
    CheckedList check(Import list, Path file, List<ImportPaper> papers, Consumer<List<CheckedRow>> rows) {
        ListChoices choices = choices(list.movement());
        ListCheck check = new ListCheck(list, new RowRules(rules, required, choices, time.today()), knownRows,
                likenesses, ListPapers.of(papers), rows);
        reader.read(file, choices, check);
        return check.finish();
    }
}
