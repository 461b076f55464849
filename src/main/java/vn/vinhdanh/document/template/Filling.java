package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.vinhdanh.document.DocumentData;

/**
 * Fills in a template. A paragraph of nothing but placeholders that are all empty is left out, and so is a table whose
 * repeated rows have no data; see docs/templates.md for the rules as people read them.
 */
final class Filling {

    private final DocumentData data;
    private final Map<String, Boolean> rowsThere = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    Filling(DocumentData data) {
        this.data = data;
        data.texts().forEach((name, text) -> texts.put(name, PlainText.clean(text)));
    }

    /** Gives everything filled in, in the template's order. */
    void fill(List<Block> blocks, FilledContent out) {
        fill(blocks, Map.of(), out);
    }

    private void fill(List<Block> blocks, Map<String, String> row, FilledContent out) {
        UnaryOperator<String> lookup = name -> row.containsKey(name) ? row.get(name) : texts.getOrDefault(name, "");
        ParagraphFilling paragraphs = new ParagraphFilling(lookup, name -> there(name, lookup));
        Sections sections = new Sections(name -> there(name, lookup));
        for (Block block : blocks) {
            Inline marker = ParagraphFilling.marker(block);
            if (marker != null && sections.take(marker) || !sections.kept()) {
                continue;
            }
            if (block instanceof Block.Table table) {
                table(table, row, out);
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraphs.fill(paragraph, out::paragraph);
            }
        }
    }

    private boolean there(String name, UnaryOperator<String> lookup) {
        return data.tables().containsKey(name) ? hasRows(name) : !lookup.apply(name).isBlank();
    }

    private boolean hasRows(String table) {
        return rowsThere.computeIfAbsent(table, name -> data.tables().containsKey(name)
                && FirstRow.exists(data.tables().get(name)));
    }

    private void table(Block.Table table, Map<String, String> row, FilledContent out) {
        List<String> repeated = table.rows().stream().map(Block.Row::of).filter(of -> of != null).toList();
        if (!repeated.isEmpty() && repeated.stream().noneMatch(this::hasRows)) {
            return;
        }
        out.tableStart(table);
        int at = 0;
        while (at < table.rows().size()) {
            Block.Row template = table.rows().get(at);
            if (template.of() == null) {
                out.row(filled(template, row));
                at++;
            } else {
                int end = at;
                while (end < table.rows().size() && template.of().equals(table.rows().get(end).of())) {
                    end++;
                }
                repeat(table.rows().subList(at, end), row, out::row);
                at = end;
            }
        }
        out.tableEnd();
    }

    /** @param templates one for the rows, one for the headings, or only one of them */
    private void repeat(List<Block.Row> templates, Map<String, String> around, Consumer<Block.Row> out) {
        String table = templates.get(0).of();
        if (!hasRows(table)) {
            return;
        }
        data.tables().get(table).forEach(values -> {
            boolean heading = values.get(DocumentData.HEADING) != null;
            Map<String, String> row = new HashMap<>(around);
            values.forEach((column, text) -> row.put(table + "." + column, PlainText.clean(text)));
            templates.stream().filter(template -> template.heading() == heading)
                    .forEach(template -> out.accept(filled(template, row)));
        });
    }

    private Block.Row filled(Block.Row template, Map<String, String> row) {
        List<Block.Cell> cells = new ArrayList<>(template.cells().size());
        for (Block.Cell cell : template.cells()) {
            Gathered content = new Gathered();
            fill(cell.content(), row, content);
            cells.add(new Block.Cell(cell.properties(), content.cell(cell)));
        }
        return new Block.Row(template.properties(), cells, null, false);
    }

    /** Blocks filled in and held, as a header or footer is. */
    List<Block> filled(List<Block> blocks) {
        Gathered content = new Gathered();
        fill(blocks, content);
        return content.blocks();
    }
}
