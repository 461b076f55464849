package vn.vinhdanh.intake.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Content;
import vn.vinhdanh.movement.RecipientKind;
import vn.vinhdanh.nomination.NomineeKind;

/** Finds what a cell chooses from the movement: by code, by title, by both, a content by its number as well. */
final class Choices {

    private static final Pattern NUMBER = Pattern.compile("(?:noidung|nd)?0*(\\d{1,4})");
    private static final Pattern NUMBERED = Pattern.compile("\\D(?:0*)(\\d{1,4})$");

    private final ListChoices choices;

    Choices(ListChoices choices) {
        this.choices = choices;
    }

    String content(RowCells row) {
        String text = row.text(Heading.CONTENT);
        if (text == null) {
            return null;
        }
        String key = Folded.key(text);
        Optional<String> code = choices.contents().stream().filter(c -> isMeant(key, c.code(), c.title()))
                .map(Content::code).findFirst().or(() -> numbered(key));
        if (code.isEmpty()) {
            row.problem(Heading.CONTENT, "intake.cell.content", RowCells.shown(text), codes());
        }
        return code.orElse(null);
    }

    private static boolean isMeant(String key, String code, String title) {
        String codeKey = Folded.key(code);
        String titleKey = Folded.key(title);
        return key.equals(codeKey) || key.equals(titleKey) || key.equals(codeKey + titleKey);
    }

    /** "2" is the content whose code ends with 2; where codes bear no numbers, the second. */
    private Optional<String> numbered(String key) {
        Matcher matcher = NUMBER.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        List<String> codes = choices.contents().stream().map(Content::code).toList();
        if (codes.stream().noneMatch(code -> NUMBERED.matcher(code).find())) {
            return number < 1 || number > codes.size() ? Optional.empty() : Optional.of(codes.get(number - 1));
        }
        List<String> ending = codes.stream().filter(endsWith(number)).toList();
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    private static Predicate<String> endsWith(int number) {
        return code -> {
            Matcher matcher = NUMBERED.matcher(code);
            return matcher.find() && Integer.parseInt(matcher.group(1)) == number;
        };
    }

    private String codes() {
        return choices.contents().stream().map(Content::code).collect(Collectors.joining(", "));
    }

    /** The award form; where the cell is blank and the kind has exactly one, that one. */
    String awardForm(RowCells row, NomineeKind kind) {
        String text = row.text(Heading.AWARD_FORM);
        List<AwardForm> fitting = kind == null ? List.of() : fitting(kind);
        if (text == null) {
            return blank(row, kind, fitting);
        }
        String key = Folded.key(text);
        Optional<AwardForm> form = choices.awardForms().stream()
                .filter(f -> isMeant(key, f.code(), f.title())).findFirst();
        if (form.isEmpty()) {
            row.problem(Heading.AWARD_FORM, "intake.cell.award-form", RowCells.shown(text),
                    titles(kind == null ? choices.awardForms() : fitting));
        } else if (kind != null && !fitting.contains(form.get())) {
            row.problem(Heading.AWARD_FORM, "intake.cell.award-form-unfit." + kind, form.get().title());
        }
        return form.map(AwardForm::code).orElse(null);
    }

    private static String blank(RowCells row, NomineeKind kind, List<AwardForm> fitting) {
        if (kind == null || row.isBroken(Heading.AWARD_FORM)) {
            return null;
        }
        if (fitting.size() == 1) {
            return fitting.get(0).code();
        }
        if (fitting.isEmpty()) {
            row.problem(Heading.AWARD_FORM, "intake.cell.award-form-none." + kind);
        } else {
            row.problem(Heading.AWARD_FORM, "intake.cell.award-form-missing", titles(fitting));
        }
        return null;
    }

    private List<AwardForm> fitting(NomineeKind kind) {
        RecipientKind recipient = RecipientKind.valueOf(kind.name());
        return choices.awardForms().stream().filter(f -> f.recipients().contains(recipient)).toList();
    }

    private static String titles(List<AwardForm> forms) {
        return forms.stream().map(AwardForm::title).collect(Collectors.joining("; "));
    }
}
