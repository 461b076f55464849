package vn.vinhdanh.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.organization.CurrentCaller;

/** What every page of this package knows: who looks at it, in which zone, and the token its script sends back. */
@ControllerAdvice(assignableTypes = {StaffPages.class, OutboxPages.class, OutcomePages.class, RevocationPages.class,
        IntegrityPages.class, JournalPages.class})
class PageFacts {

    private final CurrentCaller caller;
    private final OfficeTime time;
    private final Environment environment;
    private final CsrfTokenRepository tokens;

    PageFacts(CurrentCaller caller, OfficeTime time, Environment environment, CsrfTokenRepository tokens) {
        this.caller = caller;
        this.time = time;
        this.environment = environment;
        this.tokens = tokens;
    }

    @ModelAttribute
    void facts(Model model, HttpServletRequest request) {
        model.addAttribute("user", caller.get().user());
        model.addAttribute("roles", Roles.of(caller.get()));
        model.addAttribute("demo", environment.acceptsProfiles(Profiles.of("demo")));
        model.addAttribute("zone", time.zone());
        model.addAttribute("headerToken", headerToken(request));
    }

    /** A header carries the token plainly, so the masked one that a form shows is of no use to a script. */
    private String headerToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken masked) {
            masked.getToken(); // makes one where the session has none yet
        }
        CsrfToken plain = tokens.loadToken(request);
        return plain == null ? "" : plain.getToken();
    }
}
