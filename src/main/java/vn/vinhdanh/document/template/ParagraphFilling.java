package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.w3c.dom.Element;

/** Fills in one paragraph, which becomes as many as its texts have lines, or none. */
final class ParagraphFilling {

    private final UnaryOperator<String> lookup;
    private final Predicate<String> there;

    /**
     * @param lookup the text of a name, empty where there is none
     * @param there  whether a name has a text, or rows
     */
    ParagraphFilling(UnaryOperator<String> lookup, Predicate<String> there) {
        this.lookup = lookup;
        this.there = there;
    }

    /** The section that a paragraph by itself opens or closes, or null where it is an ordinary paragraph. */
    static Inline marker(Block block) {
        if (!(block instanceof Block.Paragraph paragraph) || Wml.child(paragraph.properties(), "sectPr") != null) {
            return null;
        }
        Inline marker = null;
        for (Inline inline : paragraph.content()) {
            boolean section = inline instanceof Inline.Open || inline instanceof Inline.Close;
            if (section && marker == null) {
                marker = inline;
            } else if (section || !(inline instanceof Inline.Text text && text.text().isBlank())) {
                return null;
            }
        }
        return marker;
    }

    void fill(Block.Paragraph template, Consumer<Block.Paragraph> out) {
        boolean endsSection = Wml.child(template.properties(), "sectPr") != null;
        Sections sections = new Sections(there);
        List<List<Inline>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        boolean asked = false;
        boolean says = false;
        for (Inline inline : template.content()) {
            if (sections.take(inline)) {
                asked = true;
            } else if (inline instanceof Inline.Placeholder placeholder) {
                asked = true;
                String text = sections.kept() ? lookup.apply(placeholder.name()) : "";
                says |= !text.isBlank();
                add(endsSection ? text.replace('\n', ' ') : text, placeholder.properties(), lines);
            } else if (sections.kept()) {
                says |= visible(inline);
                lines.get(lines.size() - 1).add(inline);
            }
        }
        if (says || !asked || endsSection) {
            lines.forEach(line -> out.accept(new Block.Paragraph(template.properties(), line)));
        }
    }

    /** A tab says nothing by itself; a picture, a page number or a note does. */
    private static boolean visible(Inline inline) {
        return inline instanceof Inline.Text text ? !text.text().isBlank()
                : inline instanceof Inline.Mark mark && !Wml.is(mark.element(), "tab")
                && !Wml.is(mark.element(), "br");
    }

    private static void add(String text, Element properties, List<List<Inline>> lines) {
        int from = 0;
        int end = text.indexOf('\n');
        while (end >= 0) {
            piece(text.substring(from, end), properties, lines);
            lines.add(new ArrayList<>());
            from = end + 1;
            end = text.indexOf('\n', from);
        }
        piece(text.substring(from), properties, lines);
    }

    private static void piece(String text, Element properties, List<List<Inline>> lines) {
        if (!text.isEmpty()) {
            lines.get(lines.size() - 1).add(new Inline.Text(text, properties));
        }
    }
}
