package vn.vinhdanh.web.api;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import vn.vinhdanh.nomination.PaperLimits;
import vn.vinhdanh.refusal.Refusal;

/**
 * How much a request may bring: what {@code spring.servlet.multipart} says, and never less than the largest paper that
 * {@code vinhdanh.papers} allows, so that raising one setting is enough.
 */
@Configuration(proxyBeanMethods = false)
class UploadLimits {

    /** What a form holds beside its file. */
    private static final DataSize FIELDS = DataSize.ofMegabytes(1);

    private final MultipartProperties settings;
    private final PaperLimits papers;

    UploadLimits(MultipartProperties settings, PaperLimits papers) {
        this.settings = settings;
        this.papers = papers;
    }

    @Bean
    MultipartConfigElement multipartConfigElement() {
        MultipartConfigElement stated = settings.createMultipartConfig();
        return new MultipartConfigElement(stated.getLocation(), file().toBytes(), request().toBytes(),
                stated.getFileSizeThreshold());
    }

    /** Why a request was not read to its end. */
    Refusal.Problem exceeded() {
        return new Refusal.Problem("file", "web.upload.size", PaperLimits.text(file()), PaperLimits.text(request()));
    }

    private DataSize file() {
        return larger(settings.getMaxFileSize(), papers.largest());
    }

    private DataSize request() {
        return larger(settings.getMaxRequestSize(), DataSize.ofBytes(file().toBytes() + FIELDS.toBytes()));
    }

    private static DataSize larger(DataSize one, DataSize other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
