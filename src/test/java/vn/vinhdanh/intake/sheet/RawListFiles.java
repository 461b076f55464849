package vn.vinhdanh.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lists that no library writes: bombs, tampered ones, and those of programs that write the format in their own way. */
final class RawListFiles {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String XLSX = TYPE + "sheet.main+xml";

    /** Something that writes a part. */
    interface Part {
        void to(OutputStream out) throws IOException;
    }

    private RawListFiles() {
    }

    static void write(Path folder) throws IOException {
        String good = sheet("", rows(ListFiles.person(), null, null));
        write(folder.resolve("no-styles.xlsx"), XLSX, "", utf8(sheet("", rows(ListFiles.person(1, "người"),
                null, null))));
        write(folder.resolve("names-with-prefix.xlsx"), XLSX, "", utf8(prefixed(
                rows(ListFiles.person(1, "người"), null, null))));
        write(folder.resolve("utf-16.xlsx"), XLSX, "", out -> out.write(("\uFEFF" + sheet("", rows(
                ListFiles.person(1, "người"), null, null)).replace("UTF-8", "UTF-16"))
                .getBytes(StandardCharsets.UTF_16LE)));
        write(folder.resolve("doctype-entity.xlsx"), XLSX, "", utf8(good.replace("<worksheet",
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet")
                .replace("Nguyễn Thị Mẫu", "&x;")));
        write(folder.resolve("macros.xlsm"), "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "", utf8(good));
        write(folder.resolve("word-document.xlsx"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "", utf8(good));
        write(folder.resolve("linked-to-other-workbook.xlsx"), XLSX, "<Relationship Id=\"rId7\" Type=\"" + OFFICE
                + "/externalLink\" Target=\"externalLinks/externalLink1.xml\"/>", utf8(good));
        write(folder.resolve("connected-to-data.xlsx"), XLSX, "<Relationship Id=\"rId7\" Type=\"" + OFFICE
                + "/connections\" Target=\"connections.xml\"/>", utf8(good));
        write(folder.resolve("zip-bomb.xlsx"), XLSX, "", out -> {
            out.write((DECLARATION + "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row><c t=\"inlineStr\"><is><t>")
                    .getBytes(StandardCharsets.UTF_8));
            repeat(out, "a".repeat(1 << 16), 4_000);
        });
        write(folder.resolve("zip-bomb-of-cells.xlsx"), XLSX, "", out -> {
            out.write((DECLARATION + "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row>")
                    .getBytes(StandardCharsets.UTF_8));
            repeat(out, "<c r=\"A1\" s=\"1\"/>".repeat(1_000), 10_000);
        });
        write(folder.resolve("zip-bomb-of-one-tag.xlsx"), XLSX, "", out -> {
            out.write((DECLARATION + "<worksheet xmlns=\"" + MAIN + "\"><!-- ").getBytes(StandardCharsets.UTF_8));
            repeat(out, "<c>".repeat(10_000), 7_000);
        });
        // numbered by their order, so that the file stays small; Excel numbers each row, see SheetBench
        write(folder.resolve("formatted-to-the-last-row.xlsx"), XLSX, "", out -> {
            out.write(good.substring(0, good.indexOf("</sheetData>")).getBytes(StandardCharsets.UTF_8));
            repeat(out, "<row s=\"0\" customFormat=\"1\"/>", 1_048_574);
            out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A list of one row, its name a formula. */
    static void list(Path file, Object[] row, String formula, String result) throws IOException {
        write(file, XLSX, "", utf8(sheet("", rows(row, formula, result))));
    }

    static void write(Path file, String mainType, String relations, Part sheet) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", utf8(DECLARATION + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
                    + "relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + mainType
                    + "\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                    + "worksheet+xml\"/></Types>"));
            put(zip, "_rels/.rels", utf8(DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                    + "</Relationships>"));
            put(zip, "xl/workbook.xml", utf8(DECLARATION + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                    + "\"><sheets><sheet name=\"Danh sách\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
            put(zip, "xl/_rels/workbook.xml.rels", utf8(DECLARATION + "<Relationships xmlns=\"" + PACKAGE
                    + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/>" + relations + "</Relationships>"));
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
    }

    private static void put(ZipOutputStream zip, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        part.to(zip);
        zip.closeEntry();
    }

    private static void repeat(OutputStream out, String text, int times) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    static Part utf8(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sheet(String before, String rows) {
        return DECLARATION + "<worksheet xmlns=\"" + MAIN + "\">" + before + "<sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    /** As the OpenXML SDK writes it. */
    private static String prefixed(String rows) {
        return DECLARATION + "<x:worksheet xmlns:x=\"" + MAIN + "\"><x:sheetData>"
                + rows.replace("</", "</x:").replaceAll("<(?!/)", "<x:") + "</x:sheetData></x:worksheet>";
    }

    private static String rows(Object[] row, String formula, String result) {
        return "<row r=\"1\">" + cells(ListFiles.HEADINGS, 1, null, null) + "</row><row r=\"2\">"
                + cells(row, 2, formula, result) + "</row>";
    }

    /** @param formula stands for the name, with its result, which may be missing */
    static String cells(Object[] values, int row, String formula, String result) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            String at = "<c r=\"" + CellAddress.of(i, row) + "\"";
            if (i == 2 && formula != null) {
                cells.append(at).append(result == null ? ">" : " t=\"str\">").append("<f>").append(escaped(formula))
                        .append("</f>").append(result == null ? "" : "<v>" + result + "</v>").append("</c>");
            } else if (values[i] instanceof Number || values[i] instanceof LocalDate) {
                Object number = values[i] instanceof LocalDate day
                        ? ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day) : values[i];
                cells.append(at).append("><v>").append(number).append("</v></c>");
            } else if (values[i] != null) {
                cells.append(at).append(" t=\"inlineStr\"><is><t>").append(escaped(values[i].toString()))
                        .append("</t></is></c>");
            }
        }
        return cells.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
