package vn.vinhdanh.web.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.vinhdanh.integrity.CheckIntegrity;
import vn.vinhdanh.organization.CurrentCaller;

/** The check of processes and tables, for administrators. It names codes only, no person. */
@Controller
class IntegrityPages {

    private final CheckIntegrity checkIntegrity;
    private final CurrentCaller current;

    IntegrityPages(CheckIntegrity checkIntegrity, CurrentCaller current) {
        this.checkIntegrity = checkIntegrity;
        this.current = current;
    }

    /**
     * @param run   the check takes seconds, so it runs when it is asked for
     * @param files also every stored file and the whole journal, which takes longer
     */
    @GetMapping("/integrity")
    String check(@RequestParam(defaultValue = "false") boolean run,
            @RequestParam(defaultValue = "false") boolean files, Model model) {
        if (!current.get().isAdministrator()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (run) {
            model.addAttribute("findings", files ? checkIntegrity.withFiles() : checkIntegrity.handle());
        }
        return "pages/integrity";
    }
}
