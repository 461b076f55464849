package vn.vinhdanh.document.template;

import java.io.StringWriter;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Writes filled paragraphs and tables as WordprocessingML, at once. */
final class ContentXml implements FilledContent {

    private final XmlOut out;
    /** The template's elements as text: few, and written in every row. */
    private final Map<Element, String> known = new IdentityHashMap<>();

    ContentXml(Writer writer) {
        this.out = new XmlOut(writer);
    }

    XmlOut xml() {
        return out;
    }

    void blocks(List<Block> blocks) {
        blocks.forEach(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Table table) {
                tableStart(table);
                table.rows().forEach(this::row);
                tableEnd();
            }
        });
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        out.raw("<w:p>");
        template(paragraph.properties());
        for (Inline inline : paragraph.content()) {
            if (inline instanceof Inline.Mark mark && Wml.is(mark.element(), "fldSimple")) {
                template(mark.element());
            } else {
                out.raw("<w:r>");
                template(inline.properties());
                if (inline instanceof Inline.Mark mark) {
                    template(mark.element());
                } else {
                    text(((Inline.Text) inline).text());
                }
                out.raw("</w:r>");
            }
        }
        out.raw("</w:p>");
    }

    private void text(String text) {
        int from = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
            letters(text.substring(from, tab));
            out.raw("<w:tab/>");
            from = tab + 1;
        }
        letters(text.substring(from));
    }

    private void letters(String text) {
        if (!text.isEmpty()) {
            out.raw("<w:t xml:space=\"preserve\">").text(text).raw("</w:t>");
        }
    }

    @Override
    public void tableStart(Block.Table table) {
        out.raw("<w:tbl>");
        template(table.properties());
        template(table.grid());
    }

    @Override
    public void row(Block.Row row) {
        out.raw("<w:tr>");
        row.properties().forEach(this::template);
        for (Block.Cell cell : row.cells()) {
            out.raw("<w:tc>");
            template(cell.properties());
            blocks(cell.content());
            out.raw("</w:tc>");
        }
        out.raw("</w:tr>");
    }

    @Override
    public void tableEnd() {
        out.raw("</w:tbl>");
    }

    void template(Element element) {
        if (element != null) {
            out.raw(known.computeIfAbsent(element, ContentXml::asText));
        }
    }

    private static String asText(Element element) {
        StringWriter text = new StringWriter();
        new XmlOut(text).element(element);
        return text.toString();
    }
}
