package vn.vinhdanh.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.sheet.HarmlessText;
import vn.vinhdanh.statistics.Statistics.Group;

/** The statistics as an Excel file: a sheet with the whole, one for each dimension, one for the times. */
@Component
public class StatisticsSheet {

    private static final Map<String, ToLongFunction<Figures>> COLUMNS = columns();
    private static final double CODE_WIDTH = 24;
    private static final double TITLE_WIDTH = 60;
    private static final double WIDTH = 15;

    private final MessageSource messages;
    private final OfficeTime time;

    StatisticsSheet(MessageSource messages, OfficeTime time) {
        this.messages = messages;
        this.time = time;
    }

    private static Map<String, ToLongFunction<Figures>> columns() {
        Map<String, ToLongFunction<Figures>> columns = new LinkedHashMap<>();
        columns.put("nominated", Figures::nominated);
        columns.put("awarded", Figures::awarded);
        columns.put("higher", Figures::higher);
        columns.put("revoked", Figures::revoked);
        columns.put("declined", Figures::declined);
        columns.put("refused", Figures::refused);
        columns.put("ineligible", Figures::ineligible);
        columns.put("givenDown", Figures::givenDown);
        columns.put("forwardedUp", Figures::forwardedUp);
        columns.put("withdrawn", Figures::withdrawn);
        columns.put("open", Figures::open);
        columns.put("deferred", Figures::deferred);
        columns.put("money", Figures::money);
        return columns;
    }

    /** Writes the file; its words are in the given language. */
    public void write(Statistics statistics, Locale language, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Vinh Danh", "1.0")) {
            Worksheet whole = book.newWorksheet(text("sheet.total", language));
            whole.value(0, 0, text("title", language));
            whole.style(0, 0).bold().fontSize(14).set();
            whole.value(1, 0, text("countedAt", language));
            whole.value(1, 1, statistics.countedAt().atZone(time.zone()).toLocalDateTime());
            whole.style(1, 1).format("dd/mm/yyyy hh:mm").set();
            int row = 3;
            for (Map.Entry<String, ToLongFunction<Figures>> column : COLUMNS.entrySet()) {
                whole.value(row, 0, text("figure." + column.getKey(), language));
                whole.value(row, 1, column.getValue().applyAsLong(statistics.total()));
                whole.style(row++, 1).format("#,##0").set();
            }
            whole.width(0, TITLE_WIDTH);
            whole.width(1, CODE_WIDTH);
            for (Dimension dimension : Dimension.values()) {
                sheet(book, dimension, statistics.by().get(dimension), language);
            }
            times(book, statistics.times(), language);
        }
    }

    private void sheet(Workbook book, Dimension dimension, List<Group> groups, Locale language) {
        Worksheet sheet = book.newWorksheet(text("by." + dimension, language));
        heading(sheet, text("column.code", language), text("by." + dimension, language),
                COLUMNS.keySet().stream().map(c -> text("figure." + c, language)).toArray(String[]::new));
        int row = 1;
        for (Group group : groups) {
            sheet.value(row, 0, HarmlessText.of(group.code()));
            sheet.value(row, 1, HarmlessText.of(name(dimension, group, language)));
            int column = 2;
            for (ToLongFunction<Figures> figure : COLUMNS.values()) {
                sheet.value(row, column, figure.applyAsLong(group.figures()));
                sheet.style(row, column++).format("#,##0").set();
            }
            row++;
        }
    }

    private void times(Workbook book, List<StageTime> times, Locale language) {
        Worksheet sheet = book.newWorksheet(text("sheet.times", language));
        heading(sheet, text("column.code", language), text("by.STAGE", language),
                text("time.dossiers", language), text("time.average", language), text("time.median", language),
                text("time.slowest", language));
        int row = 1;
        for (StageTime stay : times) {
            sheet.value(row, 0, stay.stage().name());
            sheet.value(row, 1, words("stage." + stay.stage(), language));
            sheet.value(row, 2, stay.dossiers());
            double[] days = {stay.average(), stay.median(), stay.slowest()};
            for (int i = 0; i < days.length; i++) {
                sheet.value(row, i + 3, days[i]);
                sheet.style(row, i + 3).format("0.0").set();
            }
            row++;
        }
    }

    private static void heading(Worksheet sheet, String code, String title, String... columns) {
        sheet.value(0, 0, code);
        sheet.value(0, 1, title);
        for (int i = 0; i < columns.length; i++) {
            sheet.value(0, i + 2, columns[i]);
            sheet.width(i + 2, WIDTH);
        }
        sheet.range(0, 0, 0, columns.length + 1).style().bold().wrapText(true).set();
        sheet.width(0, CODE_WIDTH);
        sheet.width(1, TITLE_WIDTH);
        sheet.freezePane(2, 1);
    }

    /** In words: as the database has it, or by the code; a batch has its status as its title. */
    private String name(Dimension dimension, Group group, Locale language) {
        if (group.code() == null) {
            return text("none." + dimension, language);
        }
        if (dimension == Dimension.BATCH) {
            return words("status." + group.title(), language);
        }
        return group.title() != null ? group.title()
                : words(dimension.name().toLowerCase(Locale.ROOT) + "." + group.code(), language);
    }

    private String text(String key, Locale language) {
        return words("statistics." + key, language);
    }

    /** The words of the pages: figures are called there what they are called here. */
    private String words(String key, Locale language) {
        return messages.getMessage("pages." + key, null, language);
    }
}
