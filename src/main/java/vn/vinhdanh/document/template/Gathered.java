package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.List;

/** Filled content that is small and held: a cell, a header. */
final class Gathered implements FilledContent {

    private final List<Block> blocks = new ArrayList<>();
    private Block.Table table;
    private List<Block.Row> rows;

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        blocks.add(paragraph);
    }

    @Override
    public void tableStart(Block.Table started) {
        table = started;
        rows = new ArrayList<>();
    }

    @Override
    public void row(Block.Row row) {
        rows.add(row);
    }

    @Override
    public void tableEnd() {
        blocks.add(new Block.Table(table.properties(), table.grid(), rows));
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The content of a cell, which must end with a paragraph: an empty one where nothing else is left. */
    List<Block> cell(Block.Cell template) {
        if (blocks.isEmpty() || blocks.get(blocks.size() - 1) instanceof Block.Table) {
            Block last = template.content().isEmpty() ? null : template.content().get(template.content().size() - 1);
            blocks.add(new Block.Paragraph(last instanceof Block.Paragraph p ? p.properties() : null, List.of()));
        }
        return blocks;
    }
}
