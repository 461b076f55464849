package vn.vinhdanh.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import vn.vinhdanh.refusal.Refusal;

/** A table as text: cells parted by comma, semicolon or tab, quoted where they hold one. */
final class CsvRows {

    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private CsvRows() {
    }

    /** @param row number from 1 of the line a row begins on, and its cells */
    static void read(String text, BiConsumer<Integer, List<String>> row) {
        List<String> cells = new ArrayList<>();
        int begun = 1;
        int rows = 0;
        try (CsvParser table = CSV.getFactory().createParser(text)) {
            table.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
            for (JsonToken token = table.nextToken(); token != null; token = table.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    begun = table.currentLocation().getLineNr();
                } else if (token == JsonToken.VALUE_STRING) {
                    cells.add(table.getText());
                } else if (token == JsonToken.END_ARRAY && !cells.isEmpty()) {
                    if (++rows > CalendarTable.MOST_ROWS) {
                        throw Refusal.invalid("file", "calendar.file.rows", String.valueOf(CalendarTable.MOST_ROWS));
                    }
                    row.accept(begun, List.copyOf(cells));
                    cells.clear();
                }
            }
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("file", "calendar.file.quote", String.valueOf(begun));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that occurs most in the text. */
    private static char separator(String text) {
        char most = ',';
        for (char c : new char[] {';', '\t'}) {
            if (count(text, c) > count(text, most)) {
                most = c;
            }
        }
        return most;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
