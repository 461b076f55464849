package vn.vinhdanh.web.open;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the address of the file check a limit of its own. A file sent in chunks does not say how long it is, and Spring
 * reads it under the one limit of all uploads, which is made for staff: so it is read here before Spring is asked.
 */
@Configuration(proxyBeanMethods = false)
class ChunkedFiles {

    @Bean
    ServletRegistrationBean<HttpServlet> checkedFiles(FileCheckLimit limit) {
        ServletRegistrationBean<HttpServlet> servlet =
                new ServletRegistrationBean<>(new ReadFirst(limit), FileCheckLimit.ADDRESS);
        servlet.setName("checkedFiles");
        // The file goes to the disk, and what is more than the limit is not read. A file a little too large is read:
        // the page has the words.
        servlet.setMultipartConfig(new MultipartConfigElement(null, limit.most(), limit.most(), 0));
        return servlet;
    }

    private static final class ReadFirst extends HttpServlet {

        private final transient FileCheckLimit limit;

        ReadFirst(FileCheckLimit limit) {
            this.limit = limit;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            if (request.getMethod().equals("POST") && request.getContentLengthLong() < 0) {
                try {
                    request.getParts(); // kept by the request, for Spring
                } catch (IllegalStateException tooLarge) {
                    response.setHeader("Connection", "close");
                    limit.refuse(request, response);
                    return;
                } catch (ServletException | IOException unreadable) {
                    // Spring finds the same, and has words for it.
                    log("A file could not be read: " + unreadable.getMessage());
                }
            }
            getServletContext().getNamedDispatcher(
                    DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME).forward(request, response);
        }
    }
}
