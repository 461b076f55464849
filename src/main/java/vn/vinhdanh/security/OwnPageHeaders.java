package vn.vinhdanh.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;

/** Security headers of our own pages. The webapps write theirs, with a nonce that ours would shut out. */
class OwnPageHeaders implements HeaderWriter {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final List<HeaderWriter> writers = List.of(
            new XContentTypeOptionsHeaderWriter(),
            new CacheControlHeadersWriter(),
            new XFrameOptionsHeaderWriter(),
            new HstsHeaderWriter(false), // on encrypted requests; other names of the province's domain are not ours
            new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
            new ContentSecurityPolicyHeaderWriter(POLICY));

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!Requests.WEBAPP_RESPONSES.matches(request)) {
            writers.forEach(writer -> writer.writeHeaders(request, response));
        }
    }
}
