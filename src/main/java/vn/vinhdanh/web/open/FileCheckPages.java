package vn.vinhdanh.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.RefusalTexts;
import vn.vinhdanh.signature.CheckFile;
import vn.vinhdanh.signature.FileCheck;

/** The check of a file that somebody holds: a page, or JSON {@code {verdict, paper, signatures[], appended}}. */
@Controller
class FileCheckPages {

    /** Files in memory at once; others wait a little. */
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final CheckFile check;
    private final FileCheckLimit limit;
    private final Visitors visitors;
    private final RefusalTexts texts;
    private final OfficeTime time;
    private final Semaphore places = new Semaphore(AT_ONCE);

    FileCheckPages(CheckFile check, FileCheckLimit limit, Visitors visitors, RefusalTexts texts, OfficeTime time) {
        this.check = check;
        this.limit = limit;
        this.visitors = visitors;
        this.texts = texts;
        this.time = time;
    }

    /** A signature as the page shows it, its times in the office's zone. */
    public record Shown(FileCheck.Found found, ZonedDateTime signedAt, ZonedDateTime stampedAt) {
    }

    @GetMapping(FileCheckLimit.ADDRESS)
    Object form(@RequestParam(required = false) String large, ModelMap model, Locale locale,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.MINUTE.getHeaderValue());
        return page(model, large == null ? null : text(limit.refusal(), locale),
                large == null ? HttpStatus.OK : HttpStatus.PAYLOAD_TOO_LARGE);
    }

    @PostMapping(FileCheckLimit.ADDRESS)
    Object check(@RequestParam(required = false) MultipartFile file, HttpServletRequest request,
            HttpServletResponse response, ModelMap model, Locale locale) throws IOException, InterruptedException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.NEVER.getHeaderValue());
        visitors.page(request.getRemoteAddr());
        FileCheck checked;
        try {
            checked = checked(file, request);
        } catch (Refusal refusal) {
            return refused(refusal, request, model, locale);
        }
        if (Answers.wantsJson(request)) {
            return ResponseEntity.ok().cacheControl(Answers.NEVER).body(checked);
        }
        model.addAttribute("checked", checked);
        model.addAttribute("signatures", checked.signatures().stream()
                .map(found -> new Shown(found, zoned(found.signedAt()), zoned(found.stampedAt()))).toList());
        return page(model, null, HttpStatus.OK);
    }

    private FileCheck checked(MultipartFile file, HttpServletRequest request) throws IOException, InterruptedException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "signature.file.missing");
        }
        if (file.getSize() > limit.largest().toBytes()) {
            throw limit.refusal();
        }
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Refusal.conflict("signature.file.busy");
        }
        try {
            byte[] content = file.getBytes();
            // Looking files up one after the other is as little use as guessing codes, and as much work.
            return visitors.check(request.getRemoteAddr(), () -> check.check(content), found -> true);
        } finally {
            places.release();
        }
    }

    private Object refused(Refusal refusal, HttpServletRequest request, ModelMap model, Locale locale) {
        HttpStatus status = switch (refusal.kind()) {
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case CONFLICT -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_REQUEST;
        };
        if (Answers.wantsJson(request)) {
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .cacheControl(Answers.NEVER)
                    .body(ProblemDetail.forStatusAndDetail(status, text(refusal, locale)));
        }
        return page(model, text(refusal, locale), status);
    }

    private ModelAndView page(ModelMap model, String trouble, HttpStatus status) {
        model.addAttribute("trouble", trouble);
        model.addAttribute("largest", limit.largest().toMegabytes());
        model.putIfAbsent("signatures", List.of());
        return new ModelAndView("open/check-file", model, status);
    }

    private String text(Refusal refusal, Locale locale) {
        return texts.text(refusal, locale);
    }

    private ZonedDateTime zoned(Instant instant) {
        return instant == null ? null : instant.atZone(time.zone());
    }
}
