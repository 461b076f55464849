package vn.vinhdanh.web.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.organization.CurrentCaller;

/** Ad hoc lists, for Sở Nội vụ; and what goes up or down after a list, for the bodies of an issuer. */
@Controller
class OutcomePages {

    private final CurrentCaller caller;
    private final OfficeTime time;

    OutcomePages(CurrentCaller caller, OfficeTime time) {
        this.caller = caller;
        this.time = time;
    }

    @GetMapping("/adhoc")
    String adHoc() {
        if (!Roles.of(caller.get()).homeAffairs()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return "pages/adhoc";
    }

    @GetMapping("/outgoing")
    String outgoing(Model model) {
        model.addAttribute("today", time.today());
        return "pages/outgoing";
    }
}
