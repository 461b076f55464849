package vn.vinhdanh.document.template;

import java.util.List;
import org.w3c.dom.Element;

/** A paragraph or a table. The elements are the template's, shared by everything made from it and never changed. */
public sealed interface Block {

    /** @param properties {@code w:pPr} or null */
    record Paragraph(Element properties, List<Inline> content) implements Block {
    }

    /**
     * @param properties {@code w:tblPr} or null
     * @param grid       {@code w:tblGrid} or null
     */
    record Table(Element properties, Element grid, List<Row> rows) implements Block {
    }

    /**
     * @param properties {@code w:trPr} and the like, in their order
     * @param of         the table of the data whose rows this row is repeated for, or null
     * @param heading    whether it is the row for headings between the rows
     */
    record Row(List<Element> properties, List<Cell> cells, String of, boolean heading) {
    }

    /** @param properties {@code w:tcPr} or null */
    record Cell(Element properties, List<Block> content) {
    }
}
