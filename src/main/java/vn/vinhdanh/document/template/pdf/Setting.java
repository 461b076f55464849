package vn.vinhdanh.document.template.pdf;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Block;
import vn.vinhdanh.document.template.Wml;

/** Sets paragraphs and tables with what the template says of all of them. */
final class Setting {

    private static final double DEFAULT_TAB = 720;
    /** Word 2013, since when a table begins where its border does, not where its text does. */
    private static final int BORDERS_AT_MARGIN = 15;

    private final StyleSheet styles;
    private final Numbering numbering;
    private final Looks looks;
    private final Faces faces;
    private final Map<String, List<Block>> margins;
    private final Gaps gaps;
    private final double tab;
    private final boolean bordersAtMargin;

    Setting(PdfSource source, Faces faces) {
        this.styles = new StyleSheet(source.styles());
        this.numbering = new Numbering(source.numbering());
        this.looks = new Looks(styles, numbering);
        this.faces = faces;
        this.margins = source.margins();
        Element compatible = Wml.child(source.settings(), "compat");
        this.gaps = new Gaps(Boolean.TRUE.equals(Wml.on(compatible, "doNotUseHTMLParagraphAutoSpacing")));
        this.tab = Math.max(1, Wml.number(Wml.child(source.settings(), "defaultTabStop"), "val", DEFAULT_TAB) / 20);
        this.bordersAtMargin = mode(compatible) >= BORDERS_AT_MARGIN;
    }

    private static double mode(Element compatible) {
        return compatible == null ? BORDERS_AT_MARGIN : Wml.children(compatible).stream()
                .filter(setting -> "compatibilityMode".equals(Wml.attribute(setting, "name")))
                .mapToDouble(setting -> Wml.number(setting, "val", 0)).findFirst().orElse(12);
    }

    Gaps gaps() {
        return gaps;
    }

    StyleSheet styles() {
        return styles;
    }

    boolean bordersAtMargin() {
        return bordersAtMargin;
    }

    List<Block> margin(String reference) {
        return margins.getOrDefault(reference, List.of());
    }

    /** @param pageNumber of the page that it is on, or null where that is not known */
    Stack stack(List<Block> blocks, double width, String pageNumber) {
        return stack(blocks, width, null, pageNumber);
    }

    Stack stack(List<Block> blocks, double width, String tableStyle, String pageNumber) {
        Stack stack = new Stack(gaps);
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph, width, tableStyle, pageNumber, stack::add);
            } else if (block instanceof Block.Table table) {
                TableSetting inner = new TableSetting(this, table, width, stack::add);
                table.rows().forEach(inner::row);
                inner.end();
            }
        }
        return stack;
    }

    void paragraph(Block.Paragraph paragraph, double width, String tableStyle, String pageNumber,
                   Consumer<Chunk> out) {
        Element properties = paragraph.properties();
        Form form = looks.form(properties, tableStyle);
        Look mark = looks.look(Wml.child(properties, "rPr"), StyleSheet.styleOf(properties), tableStyle);
        Letters letters = new Letters();
        if (form.numbering() != null && !paragraph.content().isEmpty()) {
            label(properties, form, tableStyle, letters);
        }
        new LettersReader(looks, faces, tableStyle, pageNumber, letters).read(paragraph);
        List<Line> lines = new LineBreaking(letters, form, width, tab, mark).lines();
        int last = lines.size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean lone = form.widowControl() && last > 0 && (i == 0 || i == last - 1);
            boolean keep = i == last ? form.keepNext() : form.keepLines() || lone;
            out.accept(new LineChunk(lines.get(i), form, width, i == 0, i == last, keep));
        }
    }

    private void label(Element properties, Form form, String tableStyle, Letters letters) {
        Element level = numbering.level(form.numbering());
        Look look = looks.label(properties, level, tableStyle);
        String suffix = String.valueOf(Wml.value(level, "suff"));
        letters.add(numbering.next(form.numbering()), look, faces);
        if (!suffix.equals("nothing")) {
            letters.add(suffix.equals("space") ? " " : "\t", look, faces);
        }
    }
}
