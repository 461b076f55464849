package vn.vinhdanh.document.template;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes out of a template what Word keeps for itself or for its author and a paper must not have: marks of the spelling
 * check, bookmarks, comments, tracked changes (taken as accepted), content controls, links (their text stays). What
 * remains is paragraphs, runs and tables.
 */
final class Cleaning {

    private static final Set<String> DROPPED = Set.of("proofErr", "bookmarkStart", "bookmarkEnd", "permStart",
            "permEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef",
            "lastRenderedPageBreak", "softHyphen", "del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd",
            "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd",
            "customXmlDelRangeStart", "customXmlDelRangeEnd", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange",
            "trPrChange", "sectPrChange", "tblGridChange", "tblPrExChange", "numberingChange", "cellIns", "cellMerge",
            "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "webHidden");
    private static final Set<String> OPENED = Set.of("ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml",
            "hyperlink", "bdo", "dir");
    private static final Set<String> MARK_OF_PARAGRAPH = Set.of("ins", "del", "moveFrom", "moveTo");

    private Cleaning() {
    }

    static void clean(Element element) {
        for (Element child : Wml.children(element)) {
            if (!Wml.NAMESPACE.equals(child.getNamespaceURI())) {
                clean(child);
                continue;
            }
            String name = child.getLocalName();
            boolean property = element.getLocalName().equals("rPr") || element.getLocalName().equals("trPr");
            if (Wml.is(child, "tr") && Wml.child(Wml.child(child, "trPr"), "del") != null) {
                element.removeChild(child);
            } else if (property && MARK_OF_PARAGRAPH.contains(name)) {
                continue; // judged with the paragraph, below, then dropped
            } else if (DROPPED.contains(name)) {
                element.removeChild(child);
            } else if (OPENED.contains(name)) {
                clean(child);
                open(child);
            } else {
                clean(child);
            }
        }
        joinDeletedParagraphs(element);
    }

    /** The children take the place of their parent. */
    private static void open(Element element) {
        Node parent = element.getParentNode();
        while (element.getFirstChild() != null) {
            parent.insertBefore(element.getFirstChild(), element);
        }
        parent.removeChild(element);
    }

    /** A paragraph whose mark was deleted runs on into the next one. */
    private static void joinDeletedParagraphs(Element parent) {
        List<Element> children = Wml.children(parent);
        for (int i = 0; i < children.size(); i++) {
            Element mark = Wml.child(Wml.child(children.get(i), "pPr"), "rPr");
            boolean deleted = Wml.child(mark, "del") != null || Wml.child(mark, "moveFrom") != null;
            if (mark != null && Wml.is(children.get(i), "p")) {
                MARK_OF_PARAGRAPH.stream().map(name -> Wml.child(mark, name)).filter(e -> e != null)
                        .forEach(mark::removeChild);
                if (deleted && i + 1 < children.size() && Wml.is(children.get(i + 1), "p")) {
                    prepend(children.get(i), children.get(i + 1));
                    parent.removeChild(children.get(i));
                } else if (deleted && Wml.children(children.get(i)).size() == 1 && children.size() > 2) {
                    parent.removeChild(children.get(i));
                }
            }
        }
    }

    private static void prepend(Element deleted, Element next) {
        Element properties = Wml.child(next, "pPr");
        Node before = properties == null ? next.getFirstChild() : properties.getNextSibling();
        for (Element child : Wml.children(deleted)) {
            if (!Wml.is(child, "pPr")) {
                next.insertBefore(child, before);
            }
        }
    }
}
