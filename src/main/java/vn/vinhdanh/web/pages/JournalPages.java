package vn.vinhdanh.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.vinhdanh.audit.Chains;
import vn.vinhdanh.audit.ChangeRecipients;
import vn.vinhdanh.audit.ExportJournal;
import vn.vinhdanh.audit.Head;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.audit.SearchJournal;
import vn.vinhdanh.audit.VerifyJournal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.RefusalTexts;

/** The journal for inspectors and administrators: how the chains stand, whether they are whole, and what is in them. */
@Controller
class JournalPages {

    private static final int SIZE = 50;

    private final Chains chains;
    private final VerifyJournal verify;
    private final SearchJournal search;
    private final ExportJournal export;
    private final ChangeRecipients recipients;
    private final Journal journal;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final RefusalTexts texts;
    /** A long chain is read for minutes; one reader at a time leaves the others their connections. */
    private final Semaphore reading = new Semaphore(1);

    JournalPages(Chains chains, VerifyJournal verify, SearchJournal search, ExportJournal export,
            ChangeRecipients recipients, Journal journal, CurrentCaller callers, OfficeTime time, RefusalTexts texts) {
        this.chains = chains;
        this.verify = verify;
        this.search = search;
        this.export = export;
        this.recipients = recipients;
        this.journal = journal;
        this.callers = callers;
        this.time = time;
        this.texts = texts;
    }

    /** @param chain whose entries; blank: the first that the caller may read */
    @GetMapping("/journal")
    String show(@RequestParam(defaultValue = "") String chain, @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "0") long before, Model model) {
        String chosen = frame(chain, model);
        LocalDate last = to == null ? time.today() : to;
        SearchJournal.Question question = new SearchJournal.Question(chosen, subject, actor,
                from == null ? last.minusDays(31) : from, last, before);
        List<SearchJournal.Found> found = search.handle(question, SIZE + 1);
        model.addAttribute("asked", question);
        model.addAttribute("entries", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("more", found.size() > SIZE ? found.get(SIZE - 1).id() : null);
        return "pages/journal";
    }

    /** @param head {@code SEQ:HASH} that was mailed or published, or blank */
    @PostMapping("/journal/verification")
    String verify(@RequestParam String chain, @RequestParam(defaultValue = "") String head, Model model) {
        String chosen = chains.readable(callers.get(), chain);
        List<Head> known = head.isBlank() ? List.of() : List.of(Head.parse(chosen, head.strip()));
        model.addAttribute("report", alone(() -> verify.of(chosen, known)));
        journal.record(chosen.equals(Head.COMMON) ? "journal" : chosen, "JOURNAL_VERIFIED");
        return show(chosen, "", "", null, null, 0, model);
    }

    @GetMapping("/journal/export")
    void export(@RequestParam String chain, HttpServletResponse response) throws IOException {
        String chosen = chains.readable(callers.get(), chain);
        journal.record(chosen.equals(Head.COMMON) ? "journal" : chosen, "JOURNAL_EXPORTED", Map.of("chain", chosen));
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"journal-"
                + (chosen.equals(Head.COMMON) ? "common" : chosen) + "-" + time.today() + ".zip\"");
        alone(() -> {
            try {
                export.write(chosen, response.getOutputStream());
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @PostMapping("/journal/recipients")
    String recipients(@RequestParam String chain, @RequestParam(defaultValue = "") String written, Model model,
            Locale locale) {
        try {
            recipients.handle(chain, written);
            model.addAttribute("saved", true);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("refused", texts.text(refusal.problems().get(0), locale));
        }
        return show(chain, "", "", null, null, 0, model);
    }

    private String frame(String chain, Model model) {
        List<Chains.Standing> readable = chains.of(callers.get());
        if (readable.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String chosen = chain.isEmpty() ? readable.get(0).chain() : chains.readable(callers.get(), chain);
        model.addAttribute("chains", readable);
        model.addAttribute("outOfReach", chains.isOutOfReach());
        model.addAttribute("recipients", String.join("\n", recipients.of(chosen)));
        return chosen;
    }

    private <T> T alone(Supplier<T> work) {
        try {
            if (!reading.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            reading.release();
        }
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletResponse response) throws IOException {
        response.sendError(switch (refusal.kind()) {
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            default -> 400;
        });
    }
}
