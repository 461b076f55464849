package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.vinhdanh.document.DocumentData;

/** Reads paragraphs and tables. */
final class BlockReader {

    private BlockReader() {
    }

    /** The paragraphs and tables of a body, a cell or a header. */
    static List<Block> read(Element parent) {
        List<Block> blocks = new ArrayList<>();
        for (Element child : Wml.children(parent)) {
            if (Wml.is(child, "p")) {
                blocks.add(ParagraphReader.read(child));
            } else if (Wml.is(child, "tbl")) {
                blocks.add(table(child));
            }
        }
        return blocks;
    }

    private static Block.Table table(Element table) {
        List<Block.Row> rows = new ArrayList<>();
        for (Element child : Wml.children(table)) {
            if (Wml.is(child, "tr")) {
                rows.add(row(child));
            }
        }
        return new Block.Table(Wml.child(table, "tblPr"), Wml.child(table, "tblGrid"), rows);
    }

    private static Block.Row row(Element row) {
        List<Element> properties = new ArrayList<>();
        List<Block.Cell> cells = new ArrayList<>();
        for (Element child : Wml.children(row)) {
            if (Wml.is(child, "tc")) {
                cells.add(new Block.Cell(Wml.child(child, "tcPr"), read(child)));
            } else {
                properties.add(child);
            }
        }
        List<String> names = cells.stream().flatMap(cell -> cell.content().stream()).flatMap(BlockReader::names)
                .filter(name -> Tokens.tableOf(name) != null).toList();
        String table = names.isEmpty() ? null : Tokens.tableOf(names.get(0));
        return new Block.Row(properties, cells, table, names.contains(table + "." + DocumentData.HEADING));
    }

    /** The names in a paragraph; those in a table inside the cell repeat rows of that table. */
    private static Stream<String> names(Block block) {
        return block instanceof Block.Paragraph paragraph
                ? paragraph.content().stream().map(Tokens::nameIn).filter(name -> name != null)
                : Stream.empty();
    }
}
