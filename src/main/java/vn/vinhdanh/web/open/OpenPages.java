package vn.vinhdanh.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.vinhdanh.register.PublicExamples;
import vn.vinhdanh.register.RegisterNews;

/** The first public page, what search engines may read, and addresses that lead nowhere. */
@Controller
class OpenPages {

    private static final int NEWS = 5;
    private static final int EXAMPLES = 3;

    /** The pages, but neither codes nor what somebody searched for. */
    private static final String ROBOTS = """
            User-agent: *
            Allow: /public
            Allow: /assets/
            Disallow: /public/verify/
            Disallow: /public/awards?
            Disallow: /
            """;

    private final RegisterNews news;
    private final PublicExamples examples;
    private final Visitors visitors;

    OpenPages(RegisterNews news, PublicExamples examples, Visitors visitors) {
        this.news = news;
        this.examples = examples;
        this.visitors = visitors;
    }

    @GetMapping("/public")
    String start(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        visitors.page(request.getRemoteAddr());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.ASK_AGAIN.getHeaderValue());
        List<RegisterNews.OpenMovement> movements = news.movements();
        model.addAttribute("movements", movements);
        model.addAttribute("issuers", movements.stream().map(RegisterNews.OpenMovement::issuer).distinct().toList());
        model.addAttribute("decisions", news.decisions(NEWS));
        model.addAttribute("examples", examples.newest(EXAMPLES, 0, locale));
        return "open/start";
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).cacheControl(Answers.MINUTE).body(ROBOTS);
    }

    /** A stranger is told in words of this part, and not offered to sign in. */
    @GetMapping("/public/**")
    void nowhere() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
