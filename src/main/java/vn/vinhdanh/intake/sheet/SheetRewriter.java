package vn.vinhdanh.intake.sheet;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Copies a sheet's XML as it is, but for bad cells' styles and the column of reasons. Cells are changed where they
 * stand and inserted in the order of columns, which Excel asks for.
 */
final class SheetRewriter {

    private final Writer out;
    private final MarkStyles styles;
    private final Map<Integer, RowMarks> marks;
    private final int reasons;
    private final int reasonStyle;
    private final int headingRow;
    private final boolean again;
    private final ColumnWidths widths = new ColumnWidths();

    private boolean widthsWritten;
    private boolean inWidths;
    private boolean skipping;
    private int row;
    private int column;
    private int rowStyle;
    private int lastStyle;
    private RowMarks rowMarks;
    private TreeMap<Integer, Boolean> toWrite = new TreeMap<>();

    /**
     * @param marks      by row; the heading row's reason is the heading
     * @param reasons    column of the reasons, from 0
     * @param headingRow reasons of an earlier copy are below it
     * @param again      whether there are any
     */
    SheetRewriter(Writer out, MarkStyles styles, Map<Integer, RowMarks> marks, int reasons, int headingRow,
                  boolean again) {
        this.out = out;
        this.styles = styles;
        this.marks = marks;
        this.reasons = reasons;
        this.reasonStyle = styles.wrapped();
        this.headingRow = headingRow;
        this.again = again;
    }

    void copy(XmlPieces pieces) throws IOException {
        for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
            XmlTag tag = new XmlTag(piece);
            if (!tag.isTag()) {
                write(piece);
            } else if (skipping) {
                skipping = !tag.name().equals("/c");
            } else {
                tag(tag);
            }
        }
    }

    private void tag(XmlTag tag) throws IOException {
        switch (tag.name()) {
            case "dimension" -> write(dimension(tag).raw());
            case "cols" -> inWidths = true;
            case "col" -> widths.add(tag);
            case "/cols" -> {
                inWidths = false;
                widths(tag.prefix());
            }
            case "sheetData" -> {
                widths(tag.prefix());
                write(tag.raw());
            }
            case "row" -> row(tag);
            case "c" -> cell(tag);
            case "/row" -> {
                insertBefore(CellAddress.MOST_COLUMNS, tag.prefix());
                write(tag.raw());
            }
            default -> write(tag.raw());
        }
    }

    private void write(String text) throws IOException {
        if (!skipping && !inWidths) {
            out.write(text);
        }
    }

    private XmlTag dimension(XmlTag tag) {
        String[] corners = String.valueOf(tag.attribute("ref")).split(":");
        String last = corners[corners.length - 1];
        if (CellAddress.column(last) < 0 || CellAddress.column(last) >= reasons) {
            return tag;
        }
        return tag.with("ref", corners[0] + ":" + CellAddress.letters(reasons) + last.replaceAll("[^0-9]", ""));
    }

    private void widths(String prefix) throws IOException {
        if (!widthsWritten) {
            widthsWritten = true;
            write("<" + prefix + "cols>" + widths.with(reasons, prefix) + "</" + prefix + "cols>");
        }
    }

    private void row(XmlTag tag) throws IOException {
        row = tag.number("r", row + 1);
        column = -1;
        rowMarks = marks.get(row);
        if (rowMarks == null) {
            write(tag.raw());
            return;
        }
        rowStyle = XmlNames.isTrue(tag.attribute("customFormat")) ? tag.number("s", -1) : -1;
        rowMarks.columns().forEach(bad -> toWrite.put(bad, true));
        toWrite.put(reasons, false);
        write(tag.without("spans").opened().raw());
        if (tag.isEmpty()) {
            insertBefore(CellAddress.MOST_COLUMNS, tag.prefix());
            write("</" + tag.prefix() + "row>");
        }
    }

    private void cell(XmlTag tag) throws IOException {
        if (rowMarks == null && !again && !styles.hadMarks()) {
            write(tag.raw());
            return;
        }
        String address = tag.attribute("r");
        column = address == null ? column + 1 : CellAddress.column(address);
        insertBefore(column, tag.prefix());
        int style = tag.number("s", 0);
        if (column == reasons && (toWrite.containsKey(reasons) || again && row > headingRow)) {
            insertBefore(column + 1, tag.prefix());
            skipping = !tag.isEmpty();
            return;
        }
        lastStyle = styles.plain(style);
        int wanted = toWrite.remove(column) != null ? styles.marked(style) : lastStyle;
        write(wanted == style ? tag.raw() : tag.with("s", wanted).raw());
    }

    /** Writes what the row has to have in columns before the given one and the file has no cell for. */
    private void insertBefore(int limit, String prefix) throws IOException {
        while (!toWrite.isEmpty() && toWrite.firstKey() < limit) {
            Map.Entry<Integer, Boolean> next = toWrite.pollFirstEntry();
            write(next.getValue() ? blank(next.getKey(), prefix) : reason(prefix));
        }
    }

    private String blank(int at, String prefix) {
        int style = rowStyle >= 0 ? rowStyle : widths.style(at);
        return "<" + prefix + "c r=\"" + CellAddress.of(at, row) + "\" s=\"" + styles.marked(style) + "\"/>";
    }

    /** As text in the cell itself, never a formula; the heading looks like the one before it. */
    private String reason(String prefix) {
        int style = row == headingRow ? lastStyle : reasonStyle;
        return "<" + prefix + "c r=\"" + CellAddress.of(reasons, row) + "\" s=\"" + style + "\" t=\"inlineStr\"><"
                + prefix + "is><" + prefix + "t xml:space=\"preserve\">" + XmlNames.escaped(rowMarks.reason())
                + "</" + prefix + "t></" + prefix + "is></" + prefix + "c>";
    }
}
