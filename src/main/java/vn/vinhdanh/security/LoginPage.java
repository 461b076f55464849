package vn.vinhdanh.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at which everybody signs in. */
@Controller
class LoginPage {

    private final boolean issuer;

    LoginPage(ObjectProvider<ClientRegistrationRepository> issuers) {
        this.issuer = issuers.getIfAvailable() != null;
    }

    @GetMapping("/login")
    String show(Model model) {
        model.addAttribute("issuer", issuer ? OidcIssuer.REGISTRATION : null);
        return "login";
    }
}
