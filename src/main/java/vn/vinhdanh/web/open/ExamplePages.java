package vn.vinhdanh.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import vn.vinhdanh.register.PublicExamples;

/** The good examples. What loses its consent is gone with the next request: nothing here is kept unasked. */
@Controller
class ExamplePages {

    private static final int OF_A_PAGE = 12;

    private final PublicExamples examples;
    private final Visitors visitors;

    ExamplePages(PublicExamples examples, Visitors visitors) {
        this.examples = examples;
        this.visitors = visitors;
    }

    @GetMapping("/public/examples")
    String list(@RequestParam(defaultValue = "0") String page, HttpServletRequest request, HttpServletResponse response,
                Locale locale, Model model) {
        visitors.page(request.getRemoteAddr());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.ASK_AGAIN.getHeaderValue());
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
        model.addAttribute("examples", examples.newest(OF_A_PAGE, (long) number * OF_A_PAGE, locale));
        model.addAttribute("page", number);
        model.addAttribute("more", examples.count() > (number + 1L) * OF_A_PAGE);
        return "open/examples";
    }

    @GetMapping("/public/examples/{id:[0-9]{1,18}}")
    String one(@PathVariable long id, HttpServletRequest request, HttpServletResponse response, Locale locale,
               Model model) {
        visitors.page(request.getRemoteAddr());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.ASK_AGAIN.getHeaderValue());
        model.addAttribute("example", examples.find(id, locale).orElseThrow(ExamplePages::notFound));
        return "open/example";
    }

    /** The address names the content, so that another picture has another one. */
    @GetMapping("/public/examples/{id:[0-9]{1,18}}/{sha256:[0-9a-f]{64}}.jpg")
    ResponseEntity<byte[]> picture(@PathVariable long id, @PathVariable String sha256, WebRequest request) {
        byte[] picture = examples.picture(id, sha256).orElseThrow(ExamplePages::notFound);
        if (request.checkNotModified("\"" + sha256 + "\"")) {
            return null;
        }
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(Answers.ASK_AGAIN)
                .eTag(sha256).body(picture);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
