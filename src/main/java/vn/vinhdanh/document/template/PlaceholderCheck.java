package vn.vinhdanh.document.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.refusal.Refusal;

/** Whether a template asks only for what papers of its kind have, and asks for it rightly. */
final class PlaceholderCheck {

    /** Without these, a paper is no official paper; a list goes with one. */
    private static final List<String> NEEDED = List.of("co_quan", "so_ky_hieu", "dia_danh_ngay_thang", "chuc_vu",
            "nguoi_ky", "noi_nhan");

    private final boolean official;
    private final Set<String> texts;
    private final Map<String, List<String>> tables;
    private final Set<List<String>> found = new LinkedHashSet<>();
    private final Set<String> used = new TreeSet<>();

    PlaceholderCheck(DocumentKind kind) {
        this.official = kind != DocumentKind.DANH_SACH;
        this.texts = kind.placeholders();
        this.tables = kind.tables();
    }

    void check(Template template) {
        blocks(template.body(), null);
        template.margins().values().forEach(margin -> blocks(margin.content(), null));
        HiddenBraces.in(template).forEach(text -> add("document.template.unreachable", text));
    }

    List<Refusal.Problem> problems() {
        return found.stream().map(f -> TemplateCheck.problem(f.get(0), f.subList(1, f.size()).toArray())).toList();
    }

    /** What such a paper has and the template does not show. */
    List<Refusal.Problem> missing() {
        List<Refusal.Problem> missing = new ArrayList<>();
        NEEDED.stream().filter(name -> official && !used.contains(name))
                .forEach(name -> missing.add(TemplateCheck.problem("document.template.without-text", name)));
        tables.keySet().forEach(table -> {
            if (used.stream().noneMatch(name -> table.equals(Tokens.tableOf(name)))) {
                missing.add(TemplateCheck.problem("document.template.without-table", table));
            } else if (tables.get(table).contains("muc_thuong") && !used.contains(table + "." + DocumentData.HEADING)) {
                missing.add(TemplateCheck.problem("document.template.without-heading", table,
                        table + "." + DocumentData.HEADING));
            }
        });
        return missing;
    }

    private void add(String key, String... args) {
        List<String> finding = new ArrayList<>(List.of(key));
        finding.addAll(List.of(args));
        found.add(finding);
    }

    /** @param table whose rows the row around is repeated for, or null */
    private void blocks(List<Block> blocks, String table) {
        Deque<String> open = new ArrayDeque<>();
        for (Block block : blocks) {
            Inline marker = ParagraphFilling.marker(block);
            if (marker != null) {
                section(marker, open, table);
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph, table);
            } else if (block instanceof Block.Table inner) {
                inner.rows().forEach(row -> row.cells().forEach(cell ->
                        blocks(cell.content(), row.of() == null ? table : row.of())));
            }
        }
        open.forEach(name -> add("document.template.not-closed", "{{#" + name + "}}"));
    }

    private void paragraph(Block.Paragraph paragraph, String table) {
        Deque<String> open = new ArrayDeque<>();
        StringBuilder rest = new StringBuilder();
        for (Inline inline : paragraph.content()) {
            if (inline instanceof Inline.Text text) {
                rest.append(text.text());
            } else if (!(inline instanceof Inline.Mark)) {
                rest.append('\u0001');
                section(inline, open, table);
            }
        }
        open.forEach(name -> add("document.template.not-closed", "{{#" + name + "}}"));
        Braces.broken(rest.toString(), texts).forEach(text -> add("document.template.braces", text));
    }

    /** Takes note of any token; opens and closes sections. */
    private void section(Inline token, Deque<String> open, String table) {
        if (token instanceof Inline.Placeholder placeholder) {
            name(placeholder.name(), placeholder.written(), table, false);
        } else if (token instanceof Inline.Open opened) {
            name(opened.name(), opened.written(), table, true);
            open.push(opened.name());
        } else if (token instanceof Inline.Close closed && !closed.name().equals(open.poll())) {
            add("document.template.not-opened", "{{/" + closed.written() + "}}");
        }
    }

    private void name(String name, String written, String table, boolean section) {
        String of = Tokens.tableOf(name);
        if (of == null) {
            if (!texts.contains(name) && !(section && tables.containsKey(name))) {
                add("document.template.unknown", "{{" + written + "}}");
            }
        } else if (!tables.containsKey(of)) {
            add("document.template.unknown-table", "{{" + written + "}}", of);
        } else if (!tables.get(of).contains(name.substring(of.length() + 1))
                && !name.equals(of + "." + DocumentData.HEADING)) {
            add("document.template.unknown-column", "{{" + written + "}}", of);
        } else if (!of.equals(table)) {
            add(table == null ? "document.template.no-row" : "document.template.two-tables", "{{" + written + "}}");
        }
        used.add(name);
    }
}
