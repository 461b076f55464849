package vn.vinhdanh.document.template.pdf;

import java.util.List;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Block;
import vn.vinhdanh.document.template.Inline;
import vn.vinhdanh.document.template.Wml;

/**
 * Lays the content of a paragraph out as letters. Of a field, the number of the page is known; any other keeps the
 * result that Word left in the template.
 */
final class LettersReader {

    private final Looks looks;
    private final Faces faces;
    private final String tableStyle;
    private final String pageNumber;
    private final Letters letters;
    private StringBuilder instruction;
    private boolean skipping;

    /** @param pageNumber what a page number field shows, or null where it keeps its result. @param letters added to */
    LettersReader(Looks looks, Faces faces, String tableStyle, String pageNumber, Letters letters) {
        this.looks = looks;
        this.faces = faces;
        this.tableStyle = tableStyle;
        this.pageNumber = pageNumber;
        this.letters = letters;
    }

    void read(Block.Paragraph paragraph) {
        String style = StyleSheet.styleOf(paragraph.properties());
        for (Inline inline : paragraph.content()) {
            Look look = looks.look(inline.properties(), style, tableStyle);
            if (inline instanceof Inline.Text text && instruction == null && !skipping) {
                letters.add(text.text(), look, faces);
            } else if (inline instanceof Inline.Mark mark) {
                mark(mark.element(), look, style);
            }
        }
    }

    private void mark(Element element, Look look, String style) {
        switch (element.getLocalName()) {
            case "fldChar" -> field(String.valueOf(Wml.attribute(element, "fldCharType")), look);
            case "instrText" -> {
                if (instruction != null) {
                    instruction.append(element.getTextContent());
                }
            }
            case "fldSimple" -> simple(element, style);
            case "tab", "ptab" -> control(Letters.TAB, look);
            case "br" -> control("page".equals(Wml.attribute(element, "type")) ? Letters.PAGE : Letters.LINE, look);
            case "cr" -> control(Letters.LINE, look);
            case "sym" -> control('\u2022', look);
            default -> {
                // Pictures and the like are in the DOCX only; the check of templates says so.
            }
        }
    }

    private void control(int letter, Look look) {
        if (instruction == null && !skipping) {
            letters.add(Character.toString(letter), look, faces);
        }
    }

    private void field(String type, Look look) {
        if (type.equals("begin")) {
            instruction = new StringBuilder();
        } else if (type.equals("separate")) {
            showNumber(look);
        } else if (type.equals("end")) {
            showNumber(look);
            skipping = false;
        }
    }

    private void showNumber(Look look) {
        if (instruction != null) {
            skipping = isPage(instruction.toString());
            instruction = null;
            if (skipping) {
                letters.add(pageNumber, look, faces);
            }
        }
    }

    private void simple(Element field, String style) {
        List<Element> runs = Wml.children(field);
        Element run = runs.isEmpty() ? null : runs.get(0);
        Look look = looks.look(Wml.child(run, "rPr"), style, tableStyle);
        boolean page = isPage(String.valueOf(Wml.attribute(field, "instr")));
        letters.add(page ? pageNumber : field.getTextContent(), look, faces);
    }

    private boolean isPage(String text) {
        return pageNumber != null && (text.strip() + " ").startsWith("PAGE ");
    }
}
