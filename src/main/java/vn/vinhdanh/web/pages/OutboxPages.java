package vn.vinhdanh.web.pages;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.vinhdanh.notification.OutboxView;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;

/** The outbox: for administrators, and in the demo, where no mail leaves, for those whom the mails concern. */
@Controller
class OutboxPages {

    private static final int SIZE = 25;

    private final OutboxView outbox;
    private final CurrentCaller current;
    private final Environment environment;

    OutboxPages(OutboxView outbox, CurrentCaller current, Environment environment) {
        this.outbox = outbox;
        this.current = current;
        this.environment = environment;
    }

    @GetMapping("/outbox")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("mails", outbox.page(reader(), Math.max(page, 0), SIZE));
        return "pages/outbox";
    }

    @GetMapping("/outbox/{id}")
    String mail(@PathVariable long id, Model model) {
        model.addAttribute("mail", outbox.mail(reader(), id).orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "pages/mail";
    }

    private Caller reader() {
        Caller caller = current.get();
        if (!caller.isAdministrator() && !environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return caller;
    }
}
