package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.w3c.dom.Element;

/** Placeholders where nothing is filled in: in text boxes, fields, notes. */
final class HiddenBraces {

    private HiddenBraces() {
    }

    static List<String> in(Template template) {
        List<String> found = new ArrayList<>();
        marks(template.body(), found);
        template.margins().values().forEach(margin -> marks(margin.content(), found));
        for (Relations.Relation relation : Relations.of(template.file().main(), template.file().parts()).all()) {
            String part = Relations.resolve(template.file().main(), relation.target());
            if ((relation.type().equals("footnotes") || relation.type().equals("endnotes"))
                    && template.file().parts().containsKey(part)) {
                look(template.file().xml(part), found);
            }
        }
        return found;
    }

    private static void marks(List<Block> blocks, List<String> found) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph.content().stream().filter(Inline.Mark.class::isInstance)
                        .forEach(mark -> look(((Inline.Mark) mark).element(), found));
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> row.cells().forEach(cell -> marks(cell.content(), found)));
            }
        }
    }

    private static void look(Element element, List<String> found) {
        Matcher token = Tokens.TOKEN.matcher(element.getTextContent());
        while (token.find()) {
            if (!found.contains(token.group())) {
                found.add(token.group());
            }
        }
    }
}
