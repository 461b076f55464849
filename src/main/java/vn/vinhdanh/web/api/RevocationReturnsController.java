package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.revocation.RevocationAccess;
import vn.vinhdanh.revocation.TrackReturn;

/** What comes back of a revoked award: entered by Sở Nội vụ as long as something is out. */
@RestController
@RequestMapping("/api/revocations/{code}/returns")
@Tag(name = "revocations")
class RevocationReturnsController {

    private final TrackReturn trackReturn;
    private final RevocationAccess access;
    private final RevocationViews views;

    RevocationReturnsController(TrackReturn trackReturn, RevocationAccess access, RevocationViews views) {
        this.trackReturn = trackReturn;
        this.access = access;
        this.views = views;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enters money (MONEY, amount in VND) or what became of the certificate (SHEET: RETURNED, "
            + "DESTROYED, LOST, NOT_HANDED_OVER); answers the case.")
    RevocationView enter(@PathVariable String code, @RequestBody TrackReturn.Command entry) {
        trackReturn.record(code, entry);
        return views.of(access.toSee(code));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Strikes out an entry made by mistake; answers the case.")
    RevocationView strike(@PathVariable String code, @PathVariable long id) {
        trackReturn.strike(code, id);
        return views.of(access.toSee(code));
    }
}
