package vn.vinhdanh.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Where things are in a workbook: its sheets in the order of their tabs, the shared texts, the styles. */
final class WorkbookParts extends DefaultHandler {

    /** @param hidden hidden, or very hidden: not even offered by Excel's menu */
    record Sheet(String name, String part, boolean hidden) {
    }

    private static final String OVERVIEW = "[Content_Types].xml";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final Relations relations;
    private final String part;
    private final List<Sheet> sheets = new ArrayList<>();
    private final StringBuilder definition = new StringBuilder();
    private boolean inDefinition;
    private boolean dates1904;

    private WorkbookParts(String part, Relations relations) {
        this.part = part;
        this.relations = relations;
    }

    /** @throws vn.vinhdanh.refusal.Refusal where it is no plain .xlsx, or calls out */
    static WorkbookParts of(ExcelFile file) {
        if (!file.has(OVERVIEW)) {
            throw FileRefusals.of("intake.file.not-excel");
        }
        ContentTypes types = new ContentTypes();
        file.parse(OVERVIEW, types);
        Relations.refuseCallsOut(file);
        String part = Relations.of(file, "").target("officedocument")
                .orElseThrow(() -> FileRefusals.of("intake.file.not-excel")).substring(1);
        requireXlsx(types.of(part), types);
        WorkbookParts parts = new WorkbookParts(part, Relations.of(file, part));
        file.parse(part, parts);
        return parts;
    }

    private static void requireXlsx(String type, ContentTypes types) {
        if (type.contains("sheet.binary") || type.contains("spreadsheetml.template")) {
            throw FileRefusals.of("intake.file.other-format");
        }
        if (type.contains("macroEnabled") || types.anyContains("vbaProject")) {
            throw FileRefusals.of("intake.file.macros");
        }
        if (!type.equals(XLSX)) {
            throw FileRefusals.of("intake.file.not-excel");
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (XmlNames.local(name)) {
            case "workbookPr" -> dates1904 = XmlNames.isTrue(attributes.getValue("date1904"));
            case "sheet" -> sheet(attributes);
            case "definedName" -> inDefinition = true;
            default -> { }
        }
    }

    private void sheet(Attributes attributes) {
        String state = attributes.getValue("state");
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getQName(i).endsWith(":id")) {
                relations.byId(attributes.getValue(i)).filter(r -> r.type().equals("worksheet"))
                        .ifPresent(r -> sheets.add(new Sheet(attributes.getValue("name"), r.target().substring(1),
                                state != null && state.toLowerCase(Locale.ROOT).endsWith("hidden"))));
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inDefinition) {
            XmlNames.append(definition, chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (inDefinition && XmlNames.local(name).equals("definedName")) {
            FormulaGuard.check(definition.toString());
            definition.setLength(0);
            inDefinition = false;
        }
    }

    /** The workbook's own part. */
    String part() {
        return part;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904 (Excel for Mac of old) and not from 1900. */
    boolean dates1904() {
        return dates1904;
    }

    /** Part of the given relation, such as sharedstrings, or null. */
    String related(String type) {
        return relations.target(type).map(target -> target.substring(1)).orElse(null);
    }

    private static final class ContentTypes extends DefaultHandler {

        private final Map<String, String> byPart = new HashMap<>();
        private final Map<String, String> byEnding = new HashMap<>();

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            String type = String.valueOf(attributes.getValue("ContentType"));
            if (attributes.getValue("PartName") != null) {
                byPart.put(attributes.getValue("PartName").toLowerCase(Locale.ROOT), type);
            } else if (attributes.getValue("Extension") != null) {
                byEnding.put(attributes.getValue("Extension").toLowerCase(Locale.ROOT), type);
            }
        }

        String of(String part) {
            String lower = part.toLowerCase(Locale.ROOT);
            String byEnd = byEnding.getOrDefault(lower.substring(lower.lastIndexOf('.') + 1), "");
            return byPart.getOrDefault("/" + lower, byEnd);
        }

        boolean anyContains(String word) {
            return byPart.values().stream().anyMatch(t -> t.contains(word))
                    || byEnding.values().stream().anyMatch(t -> t.contains(word));
        }
    }
}
