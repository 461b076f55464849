package vn.vinhdanh.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at which everybody signs in. */
@Controller
class LoginPage {

    private final String issuer;
    private final String issuerName;
    private final Directory directory;

    LoginPage(ObjectProvider<ClientRegistrationRepository> issuers, OAuth2ClientProperties configured,
            Directory directory) {
        boolean present = issuers.getIfAvailable() != null;
        this.issuer = present ? OidcIssuer.REGISTRATION : null;
        this.issuerName = present ? configured.getRegistration().get(OidcIssuer.REGISTRATION).getClientName() : null;
        this.directory = directory;
    }

    @GetMapping("/login")
    String show(Model model) {
        model.addAttribute("issuer", issuer);
        model.addAttribute("issuerName", issuerName);
        model.addAttribute("directory", directory.configured());
        model.addAttribute("directorySilent", directory.silent());
        return "login";
    }
}
