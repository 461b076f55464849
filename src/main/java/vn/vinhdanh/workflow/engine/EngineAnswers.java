package vn.vinhdanh.workflow.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.RefusalTexts;

/**
 * Corrects what the engine's REST interface makes of a refusal. What belongs to somebody else and what does not exist
 * are answered by the same 404 in the same words: the engine says 403 or 500 to the one and 400, 404 or 500 to the
 * other, so that an id could be guessed. A refusal by our own rules is a bad request wherever it comes up, and so is a
 * question that cannot even be put to the engine: a failure of the server is where one of its commands has failed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class EngineAnswers extends OncePerRequestFilter {

    private static final String MARK = EngineAnswers.class.getName();

    /** What the engine's commands have come upon; they know, and the resources above them forget. */
    enum Mark {
        NOT_THERE, REFUSED, FAILED
    }

    private final RefusalTexts texts;
    private final ObjectMapper json;

    EngineAnswers(RefusalTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** To be called by an interceptor of the engine; has no effect outside a request. What is not there stays so. */
    static void mark(Mark mark) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(MARK, RequestAttributes.SCOPE_REQUEST) != Mark.NOT_THERE) {
            request.setAttribute(MARK, mark, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/engine-rest/") && !path.startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MutedAnswer answer = new MutedAnswer(response, () -> (Mark) request.getAttribute(MARK));
        chain.doFilter(request, answer);
        if (answer.isMuted() && !response.isCommitted()) {
            byte[] words = json.writeValueAsBytes(Map.of("type", "NotFound", "message",
                    texts.text(Refusal.notFound("workflow.engine.notThere"), reader(request))));
            response.resetBuffer();
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(words.length); // the engine's resource has set its own before its status
            response.getOutputStream().write(words);
        }
    }

    /** This filter stands before what would know the language of the request. */
    private static Locale reader(HttpServletRequest request) {
        return Locale.forLanguageTag(request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en") ? "en" : "vi");
    }
}
