package vn.vinhdanh.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vinhdanh.sheet.HarmlessText;

/**
 * The data of a package as Excel, for the receiver's own lists. Every cell but the running number is a text: citizen
 * numbers keep their zeros, and nothing is a formula, nor becomes one where the sheet is saved as CSV.
 */
@Component
class DataSheet {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<String> COLUMNS = List.of("number", "code", "kind", "name", "gender", "birthYear",
            "citizenId", "position", "workplace", "leader", "unit", "content", "achievement", "achievedFrom",
            "achievedTo", "proposedForm", "authority");
    private static final List<Integer> WIDTHS =
            List.of(6, 22, 12, 28, 10, 10, 16, 24, 30, 12, 30, 40, 60, 14, 14, 32, 24);

    private final MessageSource messages;

    DataSheet(MessageSource messages) {
        this.messages = messages;
    }

    void write(List<ForwardedDossier> dossiers, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Vinh Danh", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("sheet"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, text(COLUMNS.get(column)));
                sheet.width(column, WIDTHS.get(column));
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().wrapText(true).set();
            sheet.freezePane(0, 1);
            for (int row = 1; row <= dossiers.size(); row++) {
                row(sheet, row, dossiers.get(row - 1));
            }
        }
    }

    private void row(Worksheet sheet, int row, ForwardedDossier d) {
        sheet.value(row, 0, row);
        List<String> texts = Arrays.asList(d.code(), text("kind." + d.kind()), d.name(),
                d.gender() == null ? null : text("gender." + d.gender()),
                d.birthYear() == null ? null : d.birthYear().toString(), d.citizenId(), d.position(), d.workplace(),
                text(d.leader() ? "yes" : "no"), d.unitName(), d.contentTitle(), d.achievement(),
                day(d.achievedFrom()), day(d.achievedTo()), d.proposedForm(), d.authority());
        for (int column = 0; column < texts.size(); column++) {
            if (texts.get(column) != null) {
                sheet.value(row, column + 1, HarmlessText.of(texts.get(column)));
                sheet.style(row, column + 1).format("@").wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private static String day(LocalDate date) {
        return date == null ? null : DAY.format(date);
    }

    private String text(String key) {
        return messages.getMessage("outgoing." + key, null, VIETNAMESE);
    }
}
