package vn.vinhdanh.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.register.AwardQuery;
import vn.vinhdanh.register.FoundAwards;
import vn.vinhdanh.register.RegisterNews;
import vn.vinhdanh.register.SearchAwards;

/** The register: a search with its filters, as a page or as JSON {@code {items, page, size, total, more}}. */
@Controller
class AwardPages {

    private static final int OF_A_PAGE = 20;

    private final SearchAwards search;
    private final RegisterNews news;
    private final Visitors visitors;

    AwardPages(SearchAwards search, RegisterNews news, Visitors visitors) {
        this.search = search;
        this.news = news;
        this.visitors = visitors;
    }

    /** As sent: what is no number is no filter, so that an address that was cut short still answers. */
    record Asked(String q, String movement, String year, String unit, String kind, String content, String decision,
                 String page, String size) {

        AwardQuery query(boolean json) {
            Long id = number(decision);
            Long ofYear = number(year);
            return new AwardQuery(q, movement, ofYear == null ? null : (int) Math.min(ofYear, 9_999), unit, kind,
                    content, id, small(page, 0), json ? small(size, OF_A_PAGE) : OF_A_PAGE);
        }

        private static int small(String text, int otherwise) {
            Long number = number(text);
            return number == null ? otherwise : (int) Math.min(number, AwardQuery.REACH);
        }

        private static Long number(String text) {
            return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
        }
    }

    @GetMapping("/public/awards")
    Object awards(Asked asked, HttpServletRequest request, HttpServletResponse response, ModelMap model) {
        visitors.page(request.getRemoteAddr());
        boolean json = Answers.wantsJson(request);
        AwardQuery query = asked.query(json);
        FoundAwards found = search.handle(query);
        if (json) {
            return ResponseEntity.ok().cacheControl(Answers.MINUTE).body(found);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.MINUTE.getHeaderValue());
        model.addAttribute("query", query);
        model.addAttribute("found", found);
        model.addAttribute("asking", asking(query));
        model.addAttribute("filtered", filtered(query));
        model.addAttribute("movements", news.movements());
        model.addAttribute("years", news.years());
        model.addAttribute("contents", query.movement() == null ? List.of() : news.contents(query.movement()));
        model.addAttribute("previous", found.page() > 0 ? address(request, found.page() - 1) : null);
        model.addAttribute("next", found.hasNext() ? address(request, found.page() + 1) : null);
        model.addAttribute("pages", (found.total() + OF_A_PAGE - 1) / OF_A_PAGE);
        return new ModelAndView("open/awards", model);
    }

    private static boolean asking(AwardQuery query) {
        return query.q() != null || filtered(query) || query.decision() != null || query.page() > 0;
    }

    private static boolean filtered(AwardQuery query) {
        return query.movement() != null || query.year() != null || query.unit() != null || query.kind() != null
                || query.content() != null;
    }

    private static String address(HttpServletRequest request, int page) {
        return UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                .replaceQueryParam("page", page == 0 ? new Object[0] : new Object[] {page}).build().toUriString();
    }
}
