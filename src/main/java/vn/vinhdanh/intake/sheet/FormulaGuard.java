package vn.vinhdanh.intake.sheet;

import java.util.regex.Pattern;

/**
 * Formulas are never evaluated here, but the file goes back to its owner and on to others, whose Excel would: one that
 * fetches from elsewhere or starts a program is not passed on. HYPERLINK is harmless: nothing happens until a click.
 */
final class FormulaGuard {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"]|\"\")*+\"");
    private static final Pattern QUOTED_NAME = Pattern.compile("'(?:[^']|'')*+'");
    private static final Pattern CALLS = Pattern.compile("(?i)(?<![\\w.])(?:_xlfn\\.|_xlws\\.|_xll\\.)*"
            + "(?:WEBSERVICE|RTD|CALL|REGISTER(?:\\.ID)?|EXEC|DDE|IMAGE|STOCKHISTORY|SQL\\.REQUEST|CUBE[A-Z]++|"
            + "IMPORT(?:DATA|XML|HTML|FEED|RANGE))\\s*+\\(");
    /** [1]Sheet1!A1 as stored, or [book.xlsx] as written; Table[[#This Row],[2021]] is neither. */
    private static final Pattern OTHER_BOOK =
            Pattern.compile("'[^'\\[]*+\\[[^'\\]]++\\][^']*+'!|\\[\\d++\\][^\\[\\],()+*/=!-]*+!|"
            + "(?i)\\[[^\\[\\]]*+(?<=\\.(?:xls|ods|csv).{0,1})\\]");
    private static final int SHOWN = 60;

    private FormulaGuard() {
    }

    /** @throws vn.vinhdanh.refusal.Refusal where the formula calls out */
    static void check(String formula) {
        if (callsOut(formula)) {
            throw FileRefusals.callsOut(formula.length() > SHOWN ? formula.substring(0, SHOWN) + "…" : formula);
        }
    }

    static boolean callsOut(String formula) {
        if (formula.indexOf('(') < 0 && formula.indexOf('[') < 0 && formula.indexOf('|') < 0) {
            return false;
        }
        String bare = TEXT.matcher(formula).replaceAll("\"\"");
        return CALLS.matcher(bare).find() || OTHER_BOOK.matcher(bare).find()
                // no operator is written so: it is what DDE puts between a program and its document
                || QUOTED_NAME.matcher(bare).replaceAll("").indexOf('|') >= 0;
    }
}
