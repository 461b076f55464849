package vn.vinhdanh.document.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.vinhdanh.document.DocumentKind;

/** The templates we deliver, the same for every issuer. In force until another source of templates is there. */
@Component
@Fallback
public class DeliveredTemplates implements TemplateSource {

    @Override
    public byte[] template(String issuer, DocumentKind kind) {
        try {
            return new ClassPathResource("document/templates/" + kind.fileName() + ".docx").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
