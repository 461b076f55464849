package vn.vinhdanh.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What every public page knows: its language, and how links keep one that was chosen. */
@ControllerAdvice(basePackageClasses = OpenFacts.class)
class OpenFacts {

    @ModelAttribute
    void facts(Model model, HttpServletRequest request, Locale locale) {
        String asked = request.getParameter("lang");
        boolean chosen = asked != null && asked.equals(locale.getLanguage());
        String other = locale.getLanguage().equals("en") ? "vi" : "en";
        model.addAttribute("lang", chosen ? asked : null);
        model.addAttribute("tail", chosen ? "?lang=" + asked : "");
        model.addAttribute("also", chosen ? "&lang=" + asked : "");
        model.addAttribute("otherLanguage", other);
        model.addAttribute("otherAddress", UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString()).replaceQueryParam("lang", other).build().toUriString());
    }
}
