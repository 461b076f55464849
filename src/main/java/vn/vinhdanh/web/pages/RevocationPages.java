package vn.vinhdanh.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The shells of the pages on revocation and correction. */
@Controller
class RevocationPages {

    @GetMapping("/revocations")
    String revocations() {
        return "pages/revocations";
    }

    @GetMapping("/revocations/{code}")
    String revocation(@PathVariable String code, Model model) {
        model.addAttribute("code", code);
        return "pages/revocation";
    }
}
