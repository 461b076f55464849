package vn.vinhdanh.web.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Reads a form with files for the controller it was sent to, and not once more for the answer that refuses it: where
 * the form itself cannot be read, that answer would be lost, too.
 */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class FormsOfRequests extends StandardServletMultipartResolver {

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
    }
}
