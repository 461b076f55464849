package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.List;

/**
 * A list as WordprocessingML, from {@code danh_sach 12 | STT=stt:600:c | Họ và tên=ten:2600}: the table and the size of
 * its letters, then heading, column, width and, where it is not left, how it is aligned. {@code + text} ends it with a
 * row of its own; {@code -} leaves out the row of headings.
 */
final class WorkshopTable {

    private record Column(String heading, String name, int width, String align) {
    }

    private WorkshopTable() {
    }

    static String of(String text) {
        String[] parts = text.split("\\s*\\|\\s*");
        String[] first = parts[0].split(" ");
        String table = first[0];
        boolean grouped = first.length < 3;
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String[] rest = parts[i].substring(equals + 1).split(":");
            columns.add(new Column(parts[i].substring(0, equals), rest[0], Integer.parseInt(rest[1]),
                    rest.length < 3 ? "left" : rest[2].equals("c") ? "center" : "right"));
        }
        int whole = columns.stream().mapToInt(Column::width).sum();
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"" + whole
                + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left "
                + "w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                + "<w:tblGrid>");
        columns.forEach(column -> xml.append("<w:gridCol w:w=\"").append(column.width()).append("\"/>"));
        xml.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        int size = Integer.parseInt(first[1]) * 2;
        columns.forEach(column -> xml.append(cell(column.width(), 1, "center", size, "<w:b/>", "center",
                column.heading(), false)));
        xml.append("</w:tr>");
        if (grouped) {
            xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>").append(cell(whole, columns.size(), "left", size,
                    "<w:b/>", "center", "{{" + table + ".nhom}}", true)).append("</w:tr>");
        }
        xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        columns.forEach(column -> xml.append(cell(column.width(), 1, column.align(), size, "", "center",
                "{{" + table + "." + column.name() + "}}", false)));
        return xml.append("</w:tr></w:tbl>").toString();
    }

    private static String cell(int width, int span, String align, int size, String bold, String stands, String text,
                               boolean keepNext) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>"
                + (span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "") + "<w:vAlign w:val=\"" + stands
                + "\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Bang\"/>" + (keepNext ? "<w:keepNext/>" : "")
                + "<w:jc w:val=\"" + align + "\"/></w:pPr><w:r><w:rPr>" + bold + "<w:sz w:val=\"" + size
                + "\"/></w:rPr><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }
}
