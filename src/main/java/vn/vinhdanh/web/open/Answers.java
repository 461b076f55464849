package vn.vinhdanh.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** How public answers are asked for and kept. */
final class Answers {

    /** What may be a minute old. */
    static final CacheControl MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    /** What is asked for again each time, and answered with 304 where nothing has changed: it can be gone at once. */
    static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePublic();
    /** What nobody keeps: whether a certificate is genuine now. */
    static final CacheControl NEVER = CacheControl.noStore();

    private Answers() {
    }

    /** Whether data is wanted rather than a page, which is what browsers and whoever says nothing get. */
    static boolean wantsJson(HttpServletRequest request) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            if (accepted.isEmpty()) {
                return false;
            }
            MimeTypeUtils.sortBySpecificity(accepted);
            return quality(accepted, MediaType.APPLICATION_JSON) > quality(accepted, MediaType.TEXT_HTML);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static double quality(List<MediaType> accepted, MediaType wanted) {
        return accepted.stream().filter(range -> range.includes(wanted)).findFirst()
                .map(MediaType::getQualityValue).orElse(0.0);
    }
}
