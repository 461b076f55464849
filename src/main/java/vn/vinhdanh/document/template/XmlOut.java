package vn.vinhdanh.document.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes XML as it was read: the same prefixes, each declared where the template declares it. A library's serializer
 * would declare them anew in each of a hundred thousand cells.
 */
final class XmlOut {

    private final Writer out;

    XmlOut(Writer out) {
        this.out = out;
    }

    XmlOut raw(String xml) {
        try {
            out.write(xml);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text, escaped also for attributes; nothing in it is markup. */
    XmlOut text(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead = switch (text.charAt(i)) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                default -> null;
            };
            if (instead != null) {
                raw(text.substring(from, i)).raw(instead);
                from = i + 1;
            }
        }
        return raw(from == 0 ? text : text.substring(from));
    }

    XmlOut element(Element element) {
        open(element);
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                element(child);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                text(node.getNodeValue());
            }
        }
        return close(element);
    }

    XmlOut open(Element element) {
        raw("<").raw(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            raw(" ").raw(attribute.getName()).raw("=\"").text(attribute.getValue()).raw("\"");
        }
        return raw(">");
    }

    XmlOut close(Element element) {
        return raw("</").raw(element.getTagName()).raw(">");
    }
}
