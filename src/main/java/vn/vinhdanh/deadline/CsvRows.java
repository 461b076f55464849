package vn.vinhdanh.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import vn.vinhdanh.refusal.Refusal;

/** A table as text: cells parted by comma, semicolon or tab, quoted where they hold one. */
final class CsvRows {

    private CsvRows() {
    }

    /** @param row number from 1 of the line a row begins on, and its cells */
    static void read(String text, BiConsumer<Integer, List<String>> row) {
        char separator = separator(text);
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        int rows = 0;
        String all = text.replace("\r\n", "\n").replace('\r', '\n') + "\n";
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < all.length() && all.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (++rows > CalendarTable.MOST_ROWS) {
                    throw Refusal.invalid("file", "calendar.file.rows", String.valueOf(CalendarTable.MOST_ROWS));
                }
                row.accept(begun, List.copyOf(cells));
                cells.clear();
                begun = line + 1;
            } else {
                cell.append(c);
            }
            line += c == '\n' ? 1 : 0;
        }
        if (quoted) {
            throw Refusal.invalid("file", "calendar.file.quote", String.valueOf(begun));
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
