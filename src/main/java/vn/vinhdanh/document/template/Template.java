package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * A template, read.
 *
 * @param file     its parts
 * @param root     {@code w:document}, for what it declares
 * @param body     paragraphs and tables
 * @param sections {@code w:sectPr} in their order, the last one that of the body
 * @param margins  headers and footers by part
 */
record Template(DocxFile file, Element root, List<Block> body, List<Element> sections, Map<String, Margin> margins) {

    /** A header or footer. */
    record Margin(Element root, List<Block> content) {
    }

    /** Reads it; {@link BadTemplate} where it is no document of Word's. */
    static Template read(byte[] content) {
        DocxFile file = DocxFile.read(content);
        Element root = file.xml(file.main());
        Element body = Wml.child(root, "body");
        if (body == null || !root.getTagName().equals("w:document")) {
            throw new BadTemplate("document.template.not-docx");
        }
        Cleaning.clean(root);
        List<Block> blocks = BlockReader.read(body);
        List<Element> sections = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph
                    && Wml.child(paragraph.properties(), "sectPr") != null) {
                sections.add(Wml.child(paragraph.properties(), "sectPr"));
            }
        }
        Element last = Wml.child(body, "sectPr");
        sections.add(last == null ? root.getOwnerDocument().createElementNS(Wml.NAMESPACE, "w:sectPr") : last);
        return new Template(file, root, blocks, sections, margins(file));
    }

    private static Map<String, Margin> margins(DocxFile file) {
        Map<String, Margin> margins = new LinkedHashMap<>();
        for (Relations.Relation relation : Relations.of(file.main(), file.parts()).all()) {
            String part = Relations.resolve(file.main(), relation.target());
            boolean margin = relation.type().equals("header") || relation.type().equals("footer");
            if (margin && !relation.external() && file.parts().containsKey(part)) {
                Element root = file.xml(part);
                Cleaning.clean(root);
                margins.put(part, new Margin(root, BlockReader.read(root)));
            }
        }
        return margins;
    }
}
