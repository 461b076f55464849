package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.vinhdanh.refusal.Refusal;

/** What a template has that the PDF does not show, or shows otherwise. The DOCX has it all. */
final class PrintWarnings {

    private static final Set<String> DRAWN = Set.of("drawing", "pict", "AlternateContent");
    private static final Set<String> NOTES = Set.of("footnoteReference", "endnoteReference");
    private static final Set<String> SHOWN_FIELDS = Set.of("PAGE");
    private static final String TIMES = "Times New Roman";

    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> fonts = new TreeSet<>();

    private PrintWarnings() {
    }

    static List<Refusal.Problem> of(Template template) {
        PrintWarnings warnings = new PrintWarnings();
        warnings.look(template.root());
        template.margins().values().forEach(margin -> warnings.look(margin.root()));
        List<Refusal.Problem> problems = new ArrayList<>();
        warnings.found.forEach(key -> problems.add(TemplateCheck.problem(key)));
        if (!warnings.fonts.isEmpty()) {
            problems.add(TemplateCheck.problem("document.template.print.fonts", String.join(", ", warnings.fonts)));
        }
        return problems;
    }

    private void look(Element root) {
        if (all(root, "*").stream().anyMatch(e -> DRAWN.contains(e.getLocalName()))) {
            found.add("document.template.print.drawing");
        }
        if (all(root, "*").stream().anyMatch(e -> NOTES.contains(e.getLocalName()))) {
            found.add("document.template.print.notes");
        }
        if (all(root, "cols").stream().anyMatch(cols -> Wml.number(cols, "num", 1) > 1)) {
            found.add("document.template.print.columns");
        }
        if (!all(root, "textDirection").isEmpty() || !all(root, "framePr").isEmpty()
                || !all(root, "tblpPr").isEmpty()) {
            found.add("document.template.print.placed");
        }
        boolean fields = all(root, "instrText").stream().map(Element::getTextContent).anyMatch(this::unknownField)
                || all(root, "fldSimple").stream().anyMatch(f -> unknownField(Wml.attribute(f, "instr")));
        if (fields) {
            found.add("document.template.print.field");
        }
        all(root, "rFonts").forEach(font -> {
            String name = Wml.attribute(font, "ascii");
            if (name != null && !name.equals(TIMES)) {
                fonts.add(name);
            }
        });
    }

    private boolean unknownField(String instruction) {
        String field = instruction == null ? "" : instruction.strip();
        return !field.isEmpty() && SHOWN_FIELDS.stream().noneMatch(field::startsWith);
    }

    private static Collection<Element> all(Element root, String name) {
        NodeList nodes = name.equals("*") ? root.getElementsByTagName("*")
                : root.getElementsByTagNameNS(Wml.NAMESPACE, name);
        List<Element> elements = new ArrayList<>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
