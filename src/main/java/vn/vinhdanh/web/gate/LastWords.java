package vn.vinhdanh.web.gate;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is said where a request does not even reach the application: an address that is none, headers without end, more
 * parameters than anybody needs. Tomcat's own page speaks English only and of itself.
 */
@Configuration(proxyBeanMethods = false)
class LastWords {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastWords() {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Words()));
    }

    static final class Words extends ErrorReportValve {

        /** No language is known here, so both are spoken; what was asked is not repeated. */
        private static final String PAGE = "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\">"
                + "<title>%1$d</title>"
                + "<p>Y&ecirc;u c&#7847;u ch&#432;a &#273;&uacute;ng, n&ecirc;n kh&ocirc;ng &#273;&#432;&#7907;c "
                + "x&#7917; l&yacute; (%1$d).</p><p lang=\"en\">The request could not be understood (%1$d).</p></html>";

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Content-Security-Policy", "default-src 'none'");
                Writer page = response.getReporter();
                if (page != null) {
                    page.write(PAGE.formatted(status));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                container.getLogger().debug("The caller did not wait for the words", e);
            }
        }
    }
}
