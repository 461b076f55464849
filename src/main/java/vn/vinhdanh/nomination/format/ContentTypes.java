package vn.vinhdanh.nomination.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The list of contents of an Office document.
 *
 * @param mainParts what the document is, by the part's name in lower case
 */
record ContentTypes(Map<String, PaperFormat> mainParts, boolean haveMacros) {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final XMLInputFactory XML = xml();

    static ContentTypes read(InputStream in) throws IOException {
        Map<String, PaperFormat> mainParts = new HashMap<>();
        boolean macros = false;
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("A document type, which no Office document has");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
                    String part = xml.getAttributeValue(null, "PartName");
                    macros |= type.toLowerCase(Locale.ROOT).contains("macroenabled")
                            || type.equals("application/vnd.ms-office.vbaProject");
                    if (part != null && (type.equals(WORD) || type.equals(EXCEL))) {
                        mainParts.put(part.toLowerCase(Locale.ROOT),
                                type.equals(WORD) ? PaperFormat.DOCX : PaperFormat.XLSX);
                    }
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
        return new ContentTypes(mainParts, macros);
    }

    /** No document type: entities would expand, or call out. */
    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
