package vn.vinhdanh.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page at which everybody changes the own password; a new one ends all other sessions of the person. */
@Controller
class PasswordPage {

    private static final String PAGE = "password";

    private final IdentityService identity;
    private final Passwords passwords;
    private final ExternalAccounts accounts;
    private final PasswordsToChange toChange;
    private final SignInThrottle throttle;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    PasswordPage(IdentityService identity, Passwords passwords, ExternalAccounts accounts,
            PasswordsToChange toChange, SignInThrottle throttle) {
        this.identity = identity;
        this.passwords = passwords;
        this.accounts = accounts;
        this.toChange = toChange;
        this.throttle = throttle;
    }

    @GetMapping("/password")
    String show(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("external", accounts.sourceOf(person.id()).isPresent());
        model.addAttribute("first", toChange.contains(person.id()));
        return PAGE;
    }

    @PostMapping("/password")
    String change(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "") String current,
            @RequestParam(name = "new", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeated, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        show(person, model);
        List<String> problems = problems(person, current, chosen, repeated, request.getRemoteAddr());
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return PAGE;
        }
        save(person.id(), chosen);
        throttle.succeeded(person.id(), request.getRemoteAddr());
        request.changeSessionId();
        sessions.saveContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                person.id(), null, List.of())), request, response);
        return "redirect:/password?changed";
    }

    /** Keys of {@code security.password.*}. */
    private List<String> problems(Person person, String current, String chosen, String repeated, String address) {
        if (accounts.sourceOf(person.id()).isPresent()) {
            return List.of("external");
        }
        if (throttle.isClosed(person.id(), address)) {
            return List.of("throttled");
        }
        identity.clearAuthentication(); // not a question of the person's rights in the engine
        if (!passwords.isOwn(person.id(), current, true)) {
            throttle.failed(person.id(), address);
            return List.of("wrong");
        }
        if (!chosen.equals(repeated)) {
            return List.of("different");
        }
        if (chosen.equals(current)) {
            return List.of("same");
        }
        User user = identity.createUserQuery().userId(person.id()).singleResult();
        PasswordPolicyResult result = identity.checkPasswordAgainstPolicy(chosen, user);
        return result.getViolatedRules().stream().map(rule -> "rule." + keyOf(rule)).toList();
    }

    private static String keyOf(PasswordPolicyRule rule) {
        return rule.getPlaceholder().equals(PasswordRules.COMMON) ? "common"
                : rule.getPlaceholder().replace("PASSWORD_POLICY_", "").toLowerCase(Locale.ROOT);
    }

    private void save(String id, String password) {
        User user = identity.createUserQuery().userId(id).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
    }
}
