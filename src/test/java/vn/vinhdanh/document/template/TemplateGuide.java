package vn.vinhdanh.document.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;

/** Writes docs/templates.md: how to edit a template in Word, and every placeholder by kind of document. */
final class TemplateGuide {

    static final Path PAGE = Path.of("docs/templates.md");

    private TemplateGuide() {
    }

    /** Writes the page anew. */
    public static void main(String[] args) throws IOException {
        Files.writeString(PAGE, page());
    }

    static String page() throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/document.properties"), UTF_8)) {
            words.load(in);
        }
        StringBuilder page = new StringBuilder(
                Files.readString(Path.of("src/test/resources/document/workshop/guide.md"), UTF_8));
        page.append("\n## Chỗ điền có trong mọi loại văn bản\n\n").append("| Chỗ điền | Nghĩa |\n|---|---|\n");
        DocumentKind.DANH_SACH.placeholders().stream().filter(TemplateGuide::everywhere)
                .forEach(name -> page.append(line(name, words.getProperty("document.field." + name))));
        for (DocumentKind kind : DocumentKind.values()) {
            page.append("\n## ").append(words.getProperty("document.kind." + kind.name())).append("\n\n`")
                    .append(kind.fileName()).append(".docx`\n\n| Chỗ điền | Nghĩa |\n|---|---|\n");
            kind.placeholders().stream().filter(name -> !everywhere(name))
                    .forEach(name -> page.append(line(name, words.getProperty("document.field." + name))));
            Map<String, List<String>> tables = new TreeMap<>(kind.tables());
            tables.forEach((table, columns) -> table(table, columns, words, page));
        }
        return page.toString();
    }

    private static void table(String table, List<String> columns, Properties words, StringBuilder page) {
        page.append("\nBảng `").append(table).append("`: ").append(words.getProperty("document.table." + table))
                .append("\n\n| Chỗ điền trong dòng | Nghĩa |\n|---|---|\n")
                .append(line(table + "." + DocumentData.HEADING, words.getProperty("document.column.nhom")));
        columns.forEach(column -> page.append(
                line(table + "." + column, words.getProperty("document.column." + column))));
    }

    private static boolean everywhere(String name) {
        return List.of(DocumentKind.values()).stream().allMatch(kind -> kind.placeholders().contains(name));
    }

    private static String line(String name, String meaning) {
        return "| `{{" + name + "}}` | " + meaning + " |\n";
    }
}
