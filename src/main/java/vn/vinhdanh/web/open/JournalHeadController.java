package vn.vinhdanh.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.audit.DailyHeads;

/** Where the journal stood on a day: numbers and hashes, for everybody to keep. */
@RestController
class JournalHeadController {

    private final DailyHeads heads;
    private final Visitors visitors;

    JournalHeadController(DailyHeads heads, Visitors visitors) {
        this.heads = heads;
        this.visitors = visitors;
    }

    @GetMapping("/public/journal-head")
    ResponseEntity<List<DailyHeads.Told>> head(HttpServletRequest request,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        visitors.page(request.getRemoteAddr());
        return ResponseEntity.ok().cacheControl(Answers.MINUTE).body(day == null ? heads.newest() : heads.of(day));
    }
}
