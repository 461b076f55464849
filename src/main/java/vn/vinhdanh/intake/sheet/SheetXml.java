package vn.vinhdanh.intake.sheet;

import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A sheet as a stream of its rows that hold something; refuses formulas that call out. */
final class SheetXml extends DefaultHandler {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SharedTexts shared;
    private final Consumer<RawRow> rows;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private StringBuilder target;
    private TreeMap<Integer, RawCell> cells = new TreeMap<>();
    private int row;
    private int column;
    private String type;
    private boolean calculated;
    private int phonetic;

    SheetXml(SharedTexts shared, Consumer<RawRow> rows) {
        this.shared = shared;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (XmlNames.local(name)) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = -1;
            }
            case "c" -> cell(attributes);
            case "v" -> target = value;
            case "t" -> target = phonetic == 0 ? value : null;
            case "rPh" -> phonetic++;
            case "f", "formula", "formula1", "formula2" -> target = formula;
            default -> { }
        }
    }

    private void cell(Attributes attributes) {
        String address = attributes.getValue("r");
        column = address == null ? column + 1 : CellAddress.column(address);
        if (column < 0 || column >= CellAddress.MOST_COLUMNS) {
            throw FileRefusals.damaged();
        }
        type = attributes.getValue("t");
        value.setLength(0);
        calculated = false;
    }

    private static int number(String text, int otherwise) {
        try {
            int number = text == null ? otherwise : Integer.parseInt(text);
            if (number < 1 || number > CellAddress.MOST_ROWS) {
                throw FileRefusals.damaged();
            }
            return number;
        } catch (NumberFormatException e) {
            throw FileRefusals.damaged();
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (target != null) {
            XmlNames.append(target, chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (XmlNames.local(name)) {
            case "v", "t" -> target = null;
            case "rPh" -> phonetic--;
            case "f", "formula", "formula1", "formula2" -> {
                FormulaGuard.check(formula.toString());
                formula.setLength(0);
                calculated = true;
                target = null;
            }
            case "c" -> keep();
            case "row" -> {
                if (!cells.isEmpty()) {
                    rows.accept(new RawRow(row, cells));
                    cells = new TreeMap<>();
                }
            }
            default -> { }
        }
    }

    private void keep() {
        if (value.isEmpty() && !calculated) {
            return;
        }
        RawCell cell = read();
        if (!cell.text().isEmpty() || cell.type() == RawCell.Type.NO_VALUE) {
            cells.put(column, cell);
        }
    }

    private RawCell read() {
        String text = value.toString();
        boolean stored = type == null || type.equals("n");
        if (value.isEmpty()) {
            // a formula may well give the empty text, which is typed; a number is never empty
            return new RawCell(stored ? RawCell.Type.NO_VALUE : RawCell.Type.TEXT, "");
        }
        return switch (stored ? "n" : type) {
            case "s" -> text(shared.get(text));
            case "b" -> new RawCell(RawCell.Type.BOOLEAN, text.strip());
            case "e" -> new RawCell(RawCell.Type.ERROR, text.strip());
            case "n" -> new RawCell(RawCell.Type.NUMBER, text.strip());
            default -> text(text);    // str: of a formula; inlineStr; d: a date in ISO
        };
    }

    private static RawCell text(String text) {
        return new RawCell(RawCell.Type.TEXT, CellText.clean(unescaped(text)));
    }

    /** Excel writes a control character as _x000D_. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
