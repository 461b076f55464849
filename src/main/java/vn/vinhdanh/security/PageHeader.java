package vn.vinhdanh.security;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the person in its header, as {@code person}; absent where nobody is signed in. */
@ControllerAdvice(annotations = Controller.class)
class PageHeader {

    @ModelAttribute("person")
    Person person(@AuthenticationPrincipal Person person) {
        return person;
    }
}
