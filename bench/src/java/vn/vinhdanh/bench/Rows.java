package vn.vinhdanh.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of one table: each is printed as soon as it is known, so that a run that is stopped has shown something. */
final class Rows {

    private final List<String> rows = new ArrayList<>();

    Rows() {
        add("dossiers", "step", "ours", "bare", "ratio", "goal", "CPU, WAL, memory");
        add("--:", "---", "---", "---", "---", "---", "---");
    }

    void add(String... cells) {
        String row = "| " + String.join(" | ", cells) + " |";
        rows.add(row);
        System.out.println(row);
    }

    void add(int size, String step, String ours, String bare, String ratio, String goal, String cost) {
        add(String.format(Locale.ROOT, "%,d", size), step, ours, bare, ratio, goal, cost);
    }

    void print() {
        System.out.println("\n## At scale\n");
        rows.forEach(System.out::println);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
