package vn.vinhdanh.document.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentWriter;
import vn.vinhdanh.document.TemplateWriters;
import vn.vinhdanh.document.template.pdf.PdfDocument;
import vn.vinhdanh.document.template.pdf.PdfSource;

/** Writes documents from the templates in force. DOCX and PDF are made of the same filled content. */
@Component
class TemplateWriter implements DocumentWriter, TemplateWriters {

    private final TemplateSource templates;

    TemplateWriter(TemplateSource templates) {
        this.templates = templates;
    }

    @Override
    public void docx(DocumentData data, OutputStream out) {
        from(templates.template(data.issuer(), data.kind())).docx(data, out);
    }

    @Override
    public void pdf(DocumentData data, OutputStream out) {
        from(templates.template(data.issuer(), data.kind())).pdf(data, out);
    }

    @Override
    public DocumentWriter from(byte[] template) {
        return of(Template.read(template));
    }

    static DocumentWriter of(Template template) {
        return new FromTemplate(template);
    }

    /** Keeps nothing of a document, so one may write many. */
    private record FromTemplate(Template template) implements DocumentWriter {

        @Override
        public void docx(DocumentData data, OutputStream out) {
            try {
                Docx.write(template, new Filling(data), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void pdf(DocumentData data, OutputStream out) {
            Filling filling = new Filling(data);
            try (PdfDocument pdf = new PdfDocument(source(template, filling, data))) {
                filling.fill(template.body(), pdf);
                pdf.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static PdfSource source(Template template, Filling filling, DocumentData data) {
        Map<String, Element> parts = new HashMap<>();
        Map<String, List<Block>> margins = new HashMap<>();
        DocxFile file = template.file();
        for (Relations.Relation relation : Relations.of(file.main(), file.parts()).all()) {
            String part = Relations.resolve(file.main(), relation.target());
            if (template.margins().containsKey(part)) {
                margins.put(relation.id(), filling.filled(template.margins().get(part).content()));
            } else if (file.parts().containsKey(part) && part.endsWith(".xml")) {
                parts.put(relation.type(), file.xml(part));
            }
        }
        String title = PlainText.clean(data.texts().get("trich_yeu")).replace('\n', ' ');
        return new PdfSource(parts.get("styles"), parts.get("numbering"), parts.get("settings"), template.sections(),
                margins, title);
    }
}
