package vn.vinhdanh.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.register.CheckCertificate;
import vn.vinhdanh.register.CheckedCertificate;

/** The check of one certificate by the code that is printed on it: a page, or JSON {@code {state, award}}. */
@Controller
class CheckPages {

    private final CheckCertificate check;
    private final Visitors visitors;

    CheckPages(CheckCertificate check, Visitors visitors) {
        this.check = check;
        this.visitors = visitors;
    }

    /** The field for a code; what is entered there leads to the address of that code, the one on the certificate. */
    @GetMapping("/public/verify")
    String enter(@RequestParam(defaultValue = "") String code, Model model, HttpServletResponse response) {
        String clean = CheckCertificate.code(code);
        if (!clean.isEmpty()) {
            return "redirect:/public/verify/" + clean + model.getAttribute("tail");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.MINUTE.getHeaderValue());
        return "open/verify";
    }

    /** A code that cannot be and one that was never given look alike, in time and shape: 404 with the same words. */
    @GetMapping("/public/verify/{code}")
    Object check(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, ModelMap model) {
        CheckedCertificate checked = visitors.check(request.getRemoteAddr(), () -> check.handle(code),
                found -> found.state() != CheckedCertificate.State.UNKNOWN);
        HttpStatus status = checked.state() == CheckedCertificate.State.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.OK;
        if (Answers.wantsJson(request)) {
            return ResponseEntity.status(status).cacheControl(Answers.NEVER).body(checked);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.NEVER.getHeaderValue());
        model.addAttribute("checked", checked);
        return new ModelAndView("open/verify", model, status);
    }
}
