package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.revocation.FindAwards;
import vn.vinhdanh.revocation.RegisteredAward;

/** The awards in the register, for the bodies of their issuer. */
@RestController
@Tag(name = "revocations")
class AwardsController {

    private final FindAwards findAwards;

    AwardsController(FindAwards findAwards) {
        this.findAwards = findAwards;
    }

    @GetMapping("/api/awards")
    @Operation(summary = "Announced awards of the caller's issuer, newest first; q finds names, dossiers, certificates "
            + "and decisions, whatever their case and diacritics.")
    PageOf<RegisteredAward> list(@RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        return request.of(findAwards.page(q, request.size(), request.offset()), findAwards.count(q));
    }
}
