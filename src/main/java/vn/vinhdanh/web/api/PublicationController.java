package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.register.Publication;
import vn.vinhdanh.register.Publications;

/** What a movement shows of its awards in the public register. */
@RestController
@RequestMapping("/api/movements/{code}/publication")
@Tag(name = "movements")
class PublicationController {

    private final Publications publications;
    private final CurrentCaller caller;

    PublicationController(Publications publications, CurrentCaller caller) {
        this.publications = publications;
        this.caller = caller;
    }

    @GetMapping
    @Operation(summary = "What the movement shows in the public register; for all who see the movement.")
    Publication publication(@PathVariable String code) {
        return publications.of(code, caller.get());
    }

    /** What the body leaves out is not published. */
    @PutMapping
    @Operation(summary = "Changes that, at once and for all its awards; for the home affairs department of the issuer.")
    Publication change(@PathVariable String code, @RequestBody Publication publication) {
        return publications.change(code, publication, caller.get());
    }
}
