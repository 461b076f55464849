package vn.vinhdanh.security;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;

/** The person signed in; nobody in a request without one; the system where there is no request, as in jobs. */
@Component
class SignedInCaller implements CurrentCaller {

    private static final Caller NOBODY = new Caller("anonymous", Set.of());

    @Override
    public Caller get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            return new Caller(person.id(), person.groups());
        }
        boolean inRequest = authentication != null || RequestContextHolder.getRequestAttributes() != null;
        return inRequest ? NOBODY : Caller.SYSTEM;
    }
}
