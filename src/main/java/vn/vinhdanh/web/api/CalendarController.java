package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.vinhdanh.calendar.DayKind;
import vn.vinhdanh.calendar.OfficeDay;
import vn.vinhdanh.deadline.AskCalendar;
import vn.vinhdanh.deadline.CalendarFile;
import vn.vinhdanh.deadline.CalendarSheet;
import vn.vinhdanh.deadline.ChangeCalendar;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.RefusalTexts;

/** The calendar: everybody asks, administrators change. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "calendar")
class CalendarController {

    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AskCalendar asked;
    private final ChangeCalendar change;
    private final CalendarFile file;
    private final CalendarSheet sheet;
    private final RefusalTexts texts;

    CalendarController(AskCalendar asked, ChangeCalendar change, CalendarFile file, CalendarSheet sheet,
            RefusalTexts texts) {
        this.asked = asked;
        this.change = change;
        this.file = file;
        this.sheet = sheet;
        this.texts = texts;
    }

    record Due(LocalDate due) {
    }

    record Today(LocalDate today) {
    }

    record Year(int year, List<AskCalendar.Day> days) {
    }

    record DayBody(DayKind kind, String name) {
    }

    record LineView(int line, String field, String message) {
    }

    /** @param changed days that are, or of a trial run would be, otherwise than before */
    record FileView(int days, int changed, List<LineView> problems) {
    }

    @GetMapping("/due")
    @Operation(summary = "The last of so many working days after a day, which itself does not count.")
    Due due(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @RequestParam int days) {
        return new Due(asked.due(from, days));
    }

    @GetMapping("/today")
    @Operation(summary = "The office's day, by which tasks are due or overdue.")
    Today today() {
        return new Today(asked.today());
    }

    @GetMapping
    @Operation(summary = "The days of a year that differ from the week: days off and make-up working days.")
    Year year(@RequestParam int year) {
        return new Year(year, asked.year(year));
    }

    @PutMapping("/{date}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Makes a day a day off or a make-up working day; administrators. Open due dates follow.")
    void set(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, @RequestBody DayBody day) {
        change.set(new OfficeDay(date, day.kind(), day.name()));
    }

    @DeleteMapping("/{date}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The day is again what the week says; administrators. Open due dates follow.")
    void remove(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        change.remove(date);
    }

    @PostMapping("/file")
    @Operation(summary = "Sets the days of an Excel, CSV or YAML file, all or none; dryRun=true only checks.")
    FileView load(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        CalendarFile.Result result = this.file.load(file.getOriginalFilename(), file.getBytes(), dryRun);
        if (!dryRun && !result.problems().isEmpty()) {
            throw Refusal.invalid(result.problems().stream().map(p -> new Refusal.Problem(
                    "line " + p.line(), p.problem().key(), p.problem().args())).toList());
        }
        Locale language = LocaleContextHolder.getLocale();
        return new FileView(result.days(), result.changed(), result.problems().stream().map(p -> new LineView(
                p.line(), p.problem().field(), texts.text(p.problem(), language))).toList());
    }

    @GetMapping("/file")
    @Operation(summary = "A year as an Excel file, to be changed and sent back.")
    ResponseEntity<byte[]> download(@RequestParam int year) {
        return ResponseEntity.ok().contentType(EXCEL)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("calendar-" + year + ".xlsx").build().toString())
                .body(sheet.of(year, LocaleContextHolder.getLocale()));
    }

    @GetMapping("/recomputation")
    @Operation(summary = "How many open tasks got another due date since the last change; administrators.")
    AskCalendar.Progress progress() {
        change.requireAdministrator();
        return asked.progress();
    }
}
