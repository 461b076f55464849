package vn.vinhdanh.document.template.pdf;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Block;

/**
 * What a PDF needs of a template besides its text.
 *
 * @param styles    {@code w:styles}, or null
 * @param numbering {@code w:numbering}, or null
 * @param settings  {@code w:settings}, or null
 * @param sections  {@code w:sectPr} in their order
 * @param margins   filled headers and footers by reference
 * @param title     of the document, for the reader's window
 */
public record PdfSource(Element styles, Element numbering, Element settings, List<Element> sections,
                        Map<String, List<Block>> margins, String title) {
}
