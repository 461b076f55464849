package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.w3c.dom.Element;

/**
 * Reads a paragraph. Word splits runs wherever it likes, inside a placeholder too, so the letters of all runs are put
 * in one row, and each keeps the run that it came from; a placeholder looks as its first brace does.
 */
final class ParagraphReader {

    /** Stands for a mark in the row of letters; no letter of Word's. */
    private static final char MARK = '\ufffc';

    private final StringBuilder letters = new StringBuilder();
    private final List<Element> looks = new ArrayList<>();
    private final List<Element> marks = new ArrayList<>();

    private ParagraphReader() {
    }

    static Block.Paragraph read(Element paragraph) {
        ParagraphReader reader = new ParagraphReader();
        reader.runs(paragraph);
        return new Block.Paragraph(Wml.child(paragraph, "pPr"), reader.inlines());
    }

    private void runs(Element parent) {
        for (Element child : Wml.children(parent)) {
            if (Wml.is(child, "r")) {
                run(child, Wml.child(child, "rPr"));
            } else if (Wml.is(child, "fldSimple")) {
                mark(child, null);
            } else if (!Wml.is(child, "pPr") && !Wml.NAMESPACE.equals(child.getNamespaceURI())) {
                mark(child, null);
            }
        }
    }

    private void run(Element run, Element properties) {
        for (Element child : Wml.children(run)) {
            if (Wml.is(child, "t")) {
                for (char c : text(child).toCharArray()) {
                    letter(c == MARK ? ' ' : c, properties, null);
                }
            } else if (Wml.is(child, "noBreakHyphen")) {
                letter('\u2011', properties, null);
            } else if (!Wml.is(child, "rPr")) {
                mark(child, properties);
            }
        }
    }

    private static String text(Element text) {
        boolean preserved = text.getAttributeNS("http://www.w3.org/XML/1998/namespace", "space").equals("preserve");
        return preserved ? text.getTextContent() : text.getTextContent().strip();
    }

    private void mark(Element element, Element properties) {
        letter(MARK, properties, element);
    }

    private void letter(char c, Element properties, Element mark) {
        letters.append(c);
        looks.add(properties);
        marks.add(mark);
    }

    private List<Inline> inlines() {
        List<Inline> inlines = new ArrayList<>();
        Matcher token = Tokens.TOKEN.matcher(letters);
        int at = 0;
        while (token.find()) {
            if (letters.substring(token.start(), token.end()).indexOf(MARK) < 0) {
                plain(at, token.start(), inlines);
                inlines.add(Tokens.read(token, looks.get(token.start())));
                at = token.end();
            }
        }
        plain(at, letters.length(), inlines);
        return inlines;
    }

    private void plain(int from, int to, List<Inline> inlines) {
        int start = from;
        while (start < to) {
            if (marks.get(start) != null) {
                inlines.add(new Inline.Mark(marks.get(start), looks.get(start)));
                start++;
                continue;
            }
            int end = start + 1;
            while (end < to && marks.get(end) == null && looks.get(end) == looks.get(start)) {
                end++;
            }
            inlines.add(new Inline.Text(letters.substring(start, end), looks.get(start)));
            start = end;
        }
    }
}
