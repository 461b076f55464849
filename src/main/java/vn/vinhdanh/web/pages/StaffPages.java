package vn.vinhdanh.web.pages;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.calendar.OfficeTime;

/** The start page and the shells of the pages whose scripts fetch from {@code /api}. */
@Controller
class StaffPages {

    private final OfficeTime time;

    StaffPages(OfficeTime time) {
        this.time = time;
    }

    @GetMapping("/")
    String start(Model model) {
        OffsetDateTime now = time.now().atZone(time.zone()).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
        model.addAttribute("now", now);
        return "pages/start";
    }

    @GetMapping("/dossiers")
    String dossiers() {
        return "pages/dossiers";
    }

    @GetMapping("/dossiers/{code}")
    String dossier(@PathVariable String code, Model model) {
        model.addAttribute("code", code);
        return "pages/dossier";
    }

    @GetMapping("/movements")
    String movements() {
        return "pages/movements";
    }

    @GetMapping("/movements/{code}")
    String movement(@PathVariable String code, Model model) {
        model.addAttribute("code", code);
        return "pages/movement";
    }

    @GetMapping("/statistics")
    String statistics() {
        return "pages/statistics";
    }

    @GetMapping("/decisions")
    String decisions() {
        return "pages/decisions";
    }

    @GetMapping("/templates")
    String templates() {
        return "pages/templates";
    }

    @GetMapping("/examples")
    String examples() {
        return "pages/examples";
    }

    @GetMapping("/certificates")
    String certificates() {
        return "pages/certificates";
    }

    @GetMapping("/calendar")
    String calendar(Model model) {
        model.addAttribute("today", time.today());
        return "pages/calendar";
    }

    @GetMapping("/retention")
    String retention() {
        return "pages/retention";
    }

    @GetMapping("/imports")
    String imports() {
        return "pages/imports";
    }

    @GetMapping("/imports/{id}")
    String oneImport(@PathVariable long id, Model model) {
        model.addAttribute("id", id);
        return "pages/import";
    }
}
